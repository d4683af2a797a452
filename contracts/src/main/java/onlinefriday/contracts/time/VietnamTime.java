package onlinefriday.contracts.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The one time zone of the programme: UTC+7, without daylight saving. */
public final class VietnamTime {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** What the zone has been since 1975; used to write instants. */
  public static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

  private VietnamTime() {}

  public static LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  public static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }
}
