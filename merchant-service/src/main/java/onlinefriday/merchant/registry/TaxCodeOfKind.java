package onlinefriday.merchant.registry;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import onlinefriday.contracts.event.MerchantState.Kind;
import onlinefriday.merchant.tax.TaxCode;

/** A person's number is the tax code of households and individuals alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TaxCodeOfKind.Check.class)
@interface TaxCodeOfKind {
  String message() default "{merchant.tax-code.personal}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Judges it; what is missing or no tax code is told by others. */
  final class Check implements ConstraintValidator<TaxCodeOfKind, MerchantForm> {
    @Override
    public boolean isValid(MerchantForm form, ConstraintValidatorContext context) {
      boolean person =
          Kind.HOUSEHOLD.name().equals(form.kind()) || Kind.INDIVIDUAL.name().equals(form.kind());
      if (person || form.taxCode() == null || !personal(form.taxCode())) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("taxCode")
          .addConstraintViolation();
      return false;
    }

    private static boolean personal(String text) {
      return TaxCode.parse(text).filter(TaxCode::isPersonal).isPresent();
    }
  }
}
