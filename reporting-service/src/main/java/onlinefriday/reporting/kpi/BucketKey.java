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

  /** What the ids of one partition's documents begin with. */
  static String prefix(int partition) {
    return partition + "|";
  }

  /** What the ids of one edition's documents of one partition begin with. */
  static String prefix(int partition, String editionId) {
    return prefix(partition) + editionId + "|";
  }

  /** The first id behind all that begin with this prefix. */
  static String endOf(String prefix) {
    return prefix.substring(0, prefix.length() - 1) + (char) ('|' + 1);
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
