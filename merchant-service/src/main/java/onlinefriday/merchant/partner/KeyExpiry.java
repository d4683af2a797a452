package onlinefriday.merchant.partner;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import onlinefriday.contracts.time.VietnamTime;
import org.jspecify.annotations.Nullable;

/** An instant in the future and at most {@link #YEARS_MAX} years ahead, or null. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KeyExpiry.Check.class)
@interface KeyExpiry {
  int YEARS_MAX = 2;
  int YEARS_DEFAULT = 1;

  String message() default "{partner.key-expiry}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Judges it by the clock. */
  final class Check implements ConstraintValidator<KeyExpiry, Instant> {
    private final Clock clock;

    Check(Clock clock) {
      this.clock = clock;
    }

    @Override
    public boolean isValid(@Nullable Instant expiry, ConstraintValidatorContext context) {
      Instant now = clock.instant();
      return expiry == null || (expiry.isAfter(now) && !expiry.isAfter(yearsAfter(now, YEARS_MAX)));
    }

    static Instant yearsAfter(Instant now, int years) {
      return now.atZone(VietnamTime.ZONE).plusYears(years).toInstant();
    }
  }
}
