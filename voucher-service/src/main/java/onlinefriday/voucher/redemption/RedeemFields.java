package onlinefriday.voucher.redemption;

import java.time.Instant;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Reads a {@link RedeemForm} field by field. */
final class RedeemFields {
  private static final PaymentMethod[] METHODS = PaymentMethod.values();

  private final JsonFields json;
  private @Nullable String idempotencyKey;
  private @Nullable String code;
  private @Nullable String shopper;
  private @Nullable String orderRef;
  private @Nullable String merchantId;
  private @Nullable Long amount;
  private @Nullable String province;
  private @Nullable PaymentMethod paymentMethod;
  private @Nullable Long vietnameseGoodsAmount;
  private @Nullable Boolean hold;
  private @Nullable Instant at;

  RedeemFields(JsonParser json) {
    this.json = new JsonFields(json);
  }

  RedeemForm read() {
    json.each(this::take);
    return new RedeemForm(
            code,
            shopper,
            orderRef == null ? null : RedeemForm.canonicalOrderRef(orderRef),
            merchantId,
            amount,
            province,
            paymentMethod,
            vietnameseGoodsAmount,
            Boolean.TRUE.equals(hold),
            at)
        .checked();
  }

  /** An item's key, known even when something is wrong with the item. */
  @Nullable String idempotencyKey() {
    return idempotencyKey;
  }

  private void take(String field) {
    switch (field) {
      case "idempotencyKey" -> idempotencyKey = json.textIfAny();
      case "code" -> code = json.text(field);
      case "shopper" -> shopper = json.text(field);
      case "orderRef" -> orderRef = json.text(field);
      case "merchantId" -> merchantId = json.text(field);
      case "amount" -> amount = json.whole(field);
      case "province" -> province = json.text(field);
      case "paymentMethod" -> paymentMethod = json.oneOf(field, PaymentMethod.class, METHODS);
      case "vietnameseGoodsAmount" -> vietnameseGoodsAmount = json.whole(field);
      case "hold" -> hold = json.flag(field);
      case "at" -> at = json.instant(field);
      default -> json.skip();
    }
  }
}
