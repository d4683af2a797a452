package onlinefriday.reporting;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.contracts.event.RedemptionEvent.Type;
import org.jspecify.annotations.Nullable;

/** A redemption to tell events of: 450.000 ₫ with 90.000 ₫ off, at shopee in Hồ Chí Minh City. */
public record Redemption(
    String id,
    String publisher,
    Instant redeemedAt,
    String edition,
    String partner,
    String merchant,
    String province,
    String shopper,
    PaymentMethod payment,
    long amount) {
  private static final AtomicLong SEQUENCE = new AtomicLong();

  public static Redemption of(String id) {
    return new Redemption(
        id,
        "voucher-1.1",
        Instant.parse("2026-11-27T02:30:00Z"),
        "2026",
        "shopee",
        "m-1001",
        "79",
        "shopper-of-" + id,
        PaymentMethod.CASHLESS,
        450_000);
  }

  public Redemption at(String instant) {
    return at(Instant.parse(instant));
  }

  public Redemption at(Instant instant) {
    return new Redemption(
        id, publisher, instant, edition, partner, merchant, province, shopper, payment, amount);
  }

  public Redemption in(String code) {
    return new Redemption(
        id, publisher, redeemedAt, edition, partner, merchant, code, shopper, payment, amount);
  }

  public Redemption during(String editionId) {
    return new Redemption(
        id,
        publisher,
        redeemedAt,
        editionId,
        partner,
        merchant,
        province,
        shopper,
        payment,
        amount);
  }

  public Redemption through(String partnerId) {
    return new Redemption(
        id,
        publisher,
        redeemedAt,
        edition,
        partnerId,
        merchant,
        province,
        shopper,
        payment,
        amount);
  }

  public Redemption by(String pseudonym) {
    return new Redemption(
        id,
        publisher,
        redeemedAt,
        edition,
        partner,
        merchant,
        province,
        pseudonym,
        payment,
        amount);
  }

  public Redemption worth(long vnd) {
    return new Redemption(
        id, publisher, redeemedAt, edition, partner, merchant, province, shopper, payment, vnd);
  }

  public Redemption onDelivery() {
    return new Redemption(
        id,
        publisher,
        redeemedAt,
        edition,
        partner,
        merchant,
        province,
        shopper,
        PaymentMethod.COD,
        amount);
  }

  public RedemptionEvent held() {
    return event(Type.HELD, false, null);
  }

  public RedemptionEvent confirmed() {
    return event(Type.CONFIRMED, false, null);
  }

  public RedemptionEvent confirmedFromHold() {
    return event(Type.CONFIRMED, true, null);
  }

  public RedemptionEvent cancelled() {
    return event(Type.RELEASED, false, "CANCELLED");
  }

  public RedemptionEvent refunded() {
    return event(Type.RELEASED, false, "REFUNDED");
  }

  public RedemptionEvent expired() {
    return event(Type.EXPIRED, false, null);
  }

  private RedemptionEvent event(Type type, boolean fromHold, @Nullable String reason) {
    return numbered(
        new RedemptionEvent(
            type,
            id,
            publisher,
            0,
            redeemedAt,
            redeemedAt,
            edition,
            "OF2026-NATIONAL",
            "MUASAMVIETNAM",
            partner,
            merchant,
            province,
            "order-" + id,
            shopper,
            payment,
            fromHold,
            amount,
            amount / 5,
            amount / 3,
            reason),
        publisher,
        SEQUENCE.incrementAndGet());
  }

  /** The event as this publisher sends it with this sequence. */
  public static RedemptionEvent numbered(RedemptionEvent e, String publisher, long sequence) {
    return new RedemptionEvent(
        e.type(),
        e.redemptionId(),
        publisher,
        sequence,
        e.redeemedAt(),
        e.at(),
        e.editionId(),
        e.campaignId(),
        e.code(),
        e.partnerId(),
        e.merchantId(),
        e.province(),
        e.orderRef(),
        e.shopper(),
        e.paymentMethod(),
        e.fromHold(),
        e.amount(),
        e.discount(),
        e.vietnameseGoodsAmount(),
        e.reason());
  }
}
