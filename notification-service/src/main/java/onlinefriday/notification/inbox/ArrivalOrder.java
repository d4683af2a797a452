package onlinefriday.notification.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Keys that sort by time of arrival, and by id within a millisecond. */
final class ArrivalOrder {
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);

  private ArrivalOrder() {}

  static String key(Instant arrived, String id) {
    return from(arrived) + "." + id;
  }

  /** Not greater than the key of whatever arrived at this instant or later. */
  static String from(Instant instant) {
    return SORTABLE.format(instant);
  }
}
