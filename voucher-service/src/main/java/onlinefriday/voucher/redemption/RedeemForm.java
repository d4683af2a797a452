package onlinefriday.voucher.redemption;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.contracts.money.Money;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import org.jspecify.annotations.Nullable;

/** The body of validate and redeem. What only redeeming needs is checked there. */
record RedeemForm(
    @NotNull @Size(min = 1, max = 64) @Nullable String code,
    @NotNull @Pattern(regexp = PRINTABLE) @Size(min = 1, max = 128) @Nullable String shopper,
    @Pattern(regexp = PRINTABLE) @Size(min = 1, max = 128) @Nullable String orderRef,
    @NotNull @Size(min = 1, max = 64) @Nullable String merchantId,
    @NotNull @Min(1) @Max(Money.ORDER_MAX_VND) @Nullable Long amount,
    @NotNull @Nullable String province,
    @Nullable PaymentMethod paymentMethod,
    @PositiveOrZero @Nullable Long vietnameseGoodsAmount,
    @Nullable Boolean hold,
    @Nullable Instant at) {

  /**
   * The ledger's keys are joined with a control character, so fields hold none; nor half a
   * character, which a store gives back as another one.
   */
  private static final String PRINTABLE = "[^\\p{Cntrl}\\p{Cs}]*";

  /** The question part: what validate needs. */
  Order order() {
    long amount = required("amount", this.amount);
    long goods = vietnameseGoodsAmount == null ? 0 : vietnameseGoodsAmount;
    if (goods > amount) {
      throw invalid(
          "vietnameseGoodsAmount", "max", Wording.of("không quá amount", "not over amount"));
    }
    return new Order(
        required("code", code),
        required("shopper", shopper),
        required("merchantId", merchantId),
        Money.of(amount),
        Money.of(goods),
        required("province", province));
  }

  String requiredOrderRef() {
    return required("orderRef", orderRef);
  }

  PaymentMethod requiredPaymentMethod() {
    return required("paymentMethod", paymentMethod);
  }

  boolean wantsHold() {
    return Boolean.TRUE.equals(hold);
  }

  static ApiProblem invalid(String field, String code, String message) {
    return new ApiProblem(
        CommonProblem.INVALID, null, List.of(new FieldError(field, code, message)));
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw invalid(field, "not-null", Wording.of("bắt buộc", "required"));
    }
    return value;
  }
}
