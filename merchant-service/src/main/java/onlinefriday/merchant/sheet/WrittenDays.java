package onlinefriday.merchant.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import onlinefriday.contracts.time.VietnamTime;

/** Days as programs write them: {@code 2026-11-10}, with a time of the day or as an instant. */
public final class WrittenDays {
  private static final int DATE_LENGTH = "2026-11-10".length();

  private WrittenDays() {}

  /**
   * The day in Viet Nam: an instant that travels as UTC may be of the day after the one that it
   * names.
   *
   * @return empty when it is none, or none that exists
   */
  public static Optional<LocalDate> iso(String text) {
    try {
      if (text.length() > DATE_LENGTH && "Tt ".indexOf(text.charAt(DATE_LENGTH)) >= 0) {
        String time = text.substring(DATE_LENGTH + 1);
        return Optional.of(
            hasOffset(time)
                ? VietnamTime.dateOf(
                    OffsetDateTime.parse(text.substring(0, DATE_LENGTH) + "T" + time).toInstant())
                : LocalDate.parse(text.substring(0, DATE_LENGTH)));
      }
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean hasOffset(String time) {
    return time.chars().anyMatch(c -> c == 'Z' || c == 'z' || c == '+' || c == '-');
  }
}
