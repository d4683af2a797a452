package onlinefriday.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.contracts.time.Window;

/**
 * The whole calendar days of an edition: from the earlier first day to the later last day of its
 * week and its window. A day that the window touches counts whole.
 *
 * @param last inclusive
 */
public record Span(LocalDate first, LocalDate last) {
  /** Empty while neither week nor window is known. */
  public static Optional<Span> of(EditionState edition) {
    List<LocalDate> days = new ArrayList<>();
    if (edition.week() != null) {
      days.add(edition.week().start());
      days.add(edition.week().end());
    }
    if (edition.window() != null) {
      days.add(VietnamTime.dateOf(edition.window().start()));
      days.add(VietnamTime.dateOf(lastInstantOf(edition.window())));
    }
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new Span(Collections.min(days), Collections.max(days)));
  }

  /** Whether every day of {@code [start, end)} lies in it; a period without a day lies nowhere. */
  public boolean holds(LocalDate start, LocalDate end) {
    return start.isBefore(end) && !start.isBefore(first) && !end.isAfter(last.plusDays(1));
  }

  public boolean holds(Window window) {
    return !window.start().isBefore(VietnamTime.startOf(first))
        && !window.end().isAfter(VietnamTime.startOf(last.plusDays(1)));
  }

  /** A window that ends at midnight does not touch the day that begins then. */
  private static Instant lastInstantOf(Window window) {
    return window.end().minusNanos(1);
  }
}
