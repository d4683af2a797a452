package onlinefriday.merchant.inspection;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;
import onlinefriday.contracts.time.VietnamTime;
import org.jspecify.annotations.Nullable;

/** A day after today and at most {@link #YEARS_MAX} years ahead, or null. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PublicationEnd.Check.class)
@interface PublicationEnd {
  int YEARS_MAX = 2;

  String message() default "{inspection.publication-end}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Judges it by the clock. */
  final class Check implements ConstraintValidator<PublicationEnd, LocalDate> {
    private final Clock clock;

    Check(Clock clock) {
      this.clock = clock;
    }

    @Override
    public boolean isValid(@Nullable LocalDate end, ConstraintValidatorContext context) {
      LocalDate today = VietnamTime.dateOf(clock.instant());
      return end == null || (end.isAfter(today) && !end.isAfter(today.plusYears(YEARS_MAX)));
    }
  }
}
