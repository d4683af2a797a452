package onlinefriday.campaign.rule;

import java.time.Duration;
import java.time.Instant;
import onlinefriday.contracts.time.Window;
import org.jspecify.annotations.Nullable;

/** A window as a caller wrote it. */
public record WindowRequest(@Nullable Instant start, @Nullable Instant end) {
  /** The longest window, in days. */
  static final int DAYS_MAX = 366;

  public void check(String field, Findings findings) {
    findings.present(field + ".start", start);
    findings.present(field + ".end", end);
    if (start == null || end == null) {
      return;
    }
    if (!start.isBefore(end)) {
      findings.add(field + ".end", Rule.ENDS_BEFORE_START);
    } else if (Duration.between(start, end).compareTo(Duration.ofDays(DAYS_MAX)) > 0) {
      findings.add(field + ".end", Rule.LASTS_TOO_LONG, DAYS_MAX);
    }
  }

  /** The window, when {@link #check} finds nothing. */
  public static @Nullable Window windowOf(@Nullable WindowRequest request) {
    return request == null
            || request.start == null
            || request.end == null
            || !request.start.isBefore(request.end)
        ? null
        : new Window(request.start, request.end);
  }
}
