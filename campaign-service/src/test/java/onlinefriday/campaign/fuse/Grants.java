package onlinefriday.campaign.fuse;

import java.time.Instant;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.contracts.event.RedemptionEvent.Type;

/** Facts as voucher-service tells them, of one publisher. */
record Grants(String campaign) {
  RedemptionEvent fact(Type type, boolean fromHold, long discount, long sequence, Instant at) {
    return new RedemptionEvent(
        type,
        "redemption-" + sequence,
        "voucher-1." + campaign,
        sequence,
        at,
        at,
        "2026",
        campaign,
        "MUASAMVIETNAM",
        "shopee",
        "m-1001",
        "79",
        "ORDER-" + sequence,
        "pseudonym",
        PaymentMethod.CASHLESS,
        fromHold,
        450_000,
        discount,
        0,
        type == Type.RELEASED ? "REFUNDED" : null);
  }

  RedemptionEvent redeemed(long sequence, Instant at) {
    return fact(Type.CONFIRMED, false, 90_000, sequence, at);
  }
}
