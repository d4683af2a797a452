package onlinefriday.defaults.fact;

import java.util.stream.Stream;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.event.RedemptionEvent.Type;
import onlinefriday.contracts.id.Ids;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads the values of {@code voucher.redemptions}; only what can be counted is a fact. */
public final class RedemptionFacts {
  private RedemptionFacts() {}

  /**
   * @throws tools.jackson.core.JacksonException when it is not JSON, or a field is of another type
   * @throws IllegalArgumentException when a field is missing or out of its range
   */
  public static RedemptionEvent read(byte @Nullable [] value) {
    if (value == null) {
      throw new IllegalArgumentException("a record without a value");
    }
    RedemptionEvent event = WireJson.mapper().readValue(value, RedemptionEvent.class);
    require(event != null && isComplete(event), "a field is missing");
    require(
        Stream.of(event.editionId(), event.partnerId(), event.merchantId(), event.province())
            .allMatch(Ids::isValid),
        "an id is malformed");
    require(
        isAmount(event.amount())
            && isAmount(event.discount())
            && isAmount(event.vietnameseGoodsAmount()),
        "an amount is out of range");
    require(
        event.type() != Type.RELEASED
            || "CANCELLED".equals(event.reason())
            || "REFUNDED".equals(event.reason()),
        "a release without its reason");
    return event;
  }

  private static boolean isComplete(RedemptionEvent event) {
    return Stream.<@Nullable Object>of(
            event.type(),
            event.redemptionId(),
            event.publisher(),
            event.redeemedAt(),
            event.shopper(),
            event.paymentMethod())
        .noneMatch(field -> field == null || field.equals(""));
  }

  private static boolean isAmount(long vnd) {
    return vnd >= 0 && vnd <= Money.ORDER_MAX_VND;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
