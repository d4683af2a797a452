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
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.time.VietnamTime;
import org.jspecify.annotations.Nullable;

/** The code of a province that exists today, or null. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ProvinceInForce.Check.class)
@interface ProvinceInForce {
  String message() default "{merchant.province}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Judges it by the registry and the clock. */
  final class Check implements ConstraintValidator<ProvinceInForce, String> {
    private final Provinces provinces;
    private final Clock clock;

    Check(Provinces provinces, Clock clock) {
      this.provinces = provinces;
      this.clock = clock;
    }

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null || provinces.inForce(code, VietnamTime.dateOf(clock.instant()));
    }
  }
}
