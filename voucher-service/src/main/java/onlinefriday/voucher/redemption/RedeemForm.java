package onlinefriday.voucher.redemption;

import java.time.Instant;
import java.util.List;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.contracts.money.Money;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.contracts.text.TextNormalizer;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * The body of validate and redeem, and one item of a batch. What only redeeming needs is checked
 * where it is asked for.
 */
record RedeemForm(
    @Nullable String code,
    @Nullable String shopper,
    @Nullable String orderRef,
    @Nullable String merchantId,
    @Nullable Long amount,
    @Nullable String province,
    @Nullable PaymentMethod paymentMethod,
    @Nullable Long vietnameseGoodsAmount,
    boolean hold,
    @Nullable Instant at) {

  private static final int ORDER_REF_MAX = 128;

  /**
   * Reads the value where the parser stands, to its end, whatever is wrong with it.
   *
   * @throws ApiProblem 400 (no object, wrong type) or 422
   */
  static RedeemForm read(JsonParser json) {
    return new RedeemFields(json).read();
  }

  /**
   * @throws ApiProblem 422 with every field that breaks a rule
   */
  RedeemForm checked() {
    FieldRules rules = new FieldRules();
    rules.required("code", code);
    rules.length("code", code, 1, 64);
    rules.required("shopper", shopper);
    rules.printable("shopper", shopper);
    rules.length("shopper", shopper, 1, 128);
    rules.printable("orderRef", orderRef);
    rules.length("orderRef", orderRef, 1, ORDER_REF_MAX);
    rules.required("merchantId", merchantId);
    rules.length("merchantId", merchantId, 1, 64);
    rules.required("amount", amount);
    rules.atLeast("amount", amount, 1, "min");
    rules.atMost("amount", amount, Money.ORDER_MAX_VND);
    rules.required("province", province);
    rules.atLeast("vietnameseGoodsAmount", vietnameseGoodsAmount, 0, "positive-or-zero");
    rules.throwBroken();
    return this;
  }

  /** An order's one spelling; what is far too long to be one stays as it is. */
  static String canonicalOrderRef(String said) {
    return said.length() > 4 * ORDER_REF_MAX ? said : TextNormalizer.reference(said);
  }

  /**
   * The question part: what validate needs.
   *
   * @throws ApiProblem 422 when something of it is missing or does not fit the rest, or its
   *     province is unknown or not in force on that day
   */
  Order order(Provinces provinces, Instant at) {
    long amount = required("amount", this.amount);
    long goods = vietnameseGoodsAmount == null ? 0 : vietnameseGoodsAmount;
    if (goods > amount) {
      throw invalid(
          "vietnameseGoodsAmount", "max", Wording.of("không quá amount", "not over amount"));
    }
    return new Order(
        required("code", code),
        requiredShopper(),
        required("merchantId", merchantId),
        Money.of(amount),
        Money.of(goods),
        inForce(provinces, at));
  }

  private String inForce(Provinces provinces, Instant at) {
    String code = required("province", province);
    if (!provinces.inForce(code, VietnamTime.dateOf(at))) {
      throw invalid(
          "province",
          "province-not-in-force",
          Wording.of(
              "không có tỉnh, thành nào mang mã này vào ngày đó",
              "no province has this code on that day"));
    }
    return code;
  }

  String requiredShopper() {
    return required("shopper", shopper);
  }

  String requiredOrderRef() {
    return required("orderRef", orderRef);
  }

  PaymentMethod requiredPaymentMethod() {
    return required("paymentMethod", paymentMethod);
  }

  private static ApiProblem invalid(String field, String code, String message) {
    return new ApiProblem(
        CommonProblem.INVALID, null, List.of(new FieldError(field, code, message)));
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw invalid(field, "not-null", Wording.of("không được thiếu", "must not be missing"));
    }
    return value;
  }
}
