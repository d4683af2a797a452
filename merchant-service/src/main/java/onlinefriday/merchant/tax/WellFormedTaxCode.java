package onlinefriday.merchant.tax;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text that {@link TaxCode#parse} reads, or null. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WellFormedTaxCode.Check.class)
public @interface WellFormedTaxCode {
  String message() default "{merchant.tax-code}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Judges it. */
  final class Check implements ConstraintValidator<WellFormedTaxCode, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || TaxCode.parse(text).isPresent();
    }
  }
}
