package onlinefriday.merchant.registry;

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

/** Today in Vietnam or a day before, or null. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotAfterToday.Check.class)
@interface NotAfterToday {
  String message() default "{merchant.not-after-today}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Judges it by the clock. */
  final class Check implements ConstraintValidator<NotAfterToday, LocalDate> {
    private final Clock clock;

    Check(Clock clock) {
      this.clock = clock;
    }

    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
      return day == null || !day.isAfter(VietnamTime.dateOf(clock.instant()));
    }
  }
}
