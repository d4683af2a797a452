package onlinefriday.contracts.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import onlinefriday.contracts.time.VietnamTime;

/** RFC 3339 dates and instants; written with {@code +07:00}, read with any offset. */
public final class WireTime {
  private WireTime() {}

  public static String write(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(VietnamTime.OFFSET));
  }

  /**
   * @throws DateTimeException when it is no RFC 3339 instant
   */
  public static Instant readInstant(String text) {
    OffsetDateTime instant = OffsetDateTime.parse(text);
    requireFourDigits(instant.getYear());
    return instant.toInstant();
  }

  /**
   * @throws DateTimeException when it is no RFC 3339 date
   */
  public static LocalDate readDate(String text) {
    LocalDate date = LocalDate.parse(text);
    requireFourDigits(date.getYear());
    return date;
  }

  /** RFC 3339 has four digits for a year; the calendar of the JDK has nine. */
  private static void requireFourDigits(int year) {
    if (year < 1 || year > 9999) {
      throw new DateTimeException("a year has four digits, not " + year);
    }
  }
}
