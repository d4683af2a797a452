package onlinefriday.reporting.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.contracts.time.VietnamTime;

/**
 * What a redemption counts under, whenever its events arrive.
 *
 * @param hour start of the hour of the redemption (Vietnam's hours are those of UTC)
 * @param province the code as it was meant on the day of the redemption
 */
record BucketKey(
    String editionId, Instant hour, String province, String partnerId, PaymentMethod payment) {

  static BucketKey of(RedemptionEvent event) {
    return new BucketKey(
        event.editionId(),
        event.redeemedAt().truncatedTo(ChronoUnit.HOURS),
        event.province(),
        event.partnerId(),
        event.paymentMethod());
  }

  LocalDate day() {
    return VietnamTime.dateOf(hour);
  }

  /** The {@code _id} of this bucket's document of one partition; ids of ours hold no bar. */
  String documentId(int partition) {
    return String.join(
        "|",
        Integer.toString(partition),
        editionId,
        hour.toString(),
        province,
        partnerId,
        payment.name());
  }
}
