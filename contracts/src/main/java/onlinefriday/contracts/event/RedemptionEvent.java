package onlinefriday.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a redemption; on {@code voucher.redemptions}, keyed by its id. Every
 * event repeats the redemption's dimensions, so that it can be counted alone, in any order.
 *
 * @param publisher the instance and epoch that decided it
 * @param sequence grows with every event of a publisher; consumers drop what is not beyond the last
 * @param redeemedAt when the redemption (or its hold) was granted: the hour it counts in
 * @param at when this happened
 * @param shopper the pseudonym
 * @param fromHold whether a confirmation ends a hold
 * @param amount of the order, đồng
 * @param discount granted, đồng
 */
public record RedemptionEvent(
    Type type,
    String redemptionId,
    String publisher,
    long sequence,
    Instant redeemedAt,
    Instant at,
    String editionId,
    String campaignId,
    String code,
    String partnerId,
    String merchantId,
    String province,
    String orderRef,
    String shopper,
    PaymentMethod paymentMethod,
    boolean fromHold,
    long amount,
    long discount,
    long vietnameseGoodsAmount,
    @Nullable String reason) {

  /** What happened. */
  public enum Type {
    HELD("redemption.held"),
    CONFIRMED("redemption.confirmed"),
    RELEASED("redemption.released"),
    EXPIRED("redemption.expired");

    private final String wireName;

    Type(String wireName) {
      this.wireName = wireName;
    }

    /** As subscribers and {@code ce_type} name it. */
    public String wireName() {
      return wireName;
    }
  }

  /** Without cash, or cash on delivery. */
  public enum PaymentMethod {
    CASHLESS,
    COD
  }
}
