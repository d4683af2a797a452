package onlinefriday.reporting.dashboard;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.EditionState.State;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.contracts.time.Week;
import onlinefriday.contracts.time.Window;

/** The editions that {@code campaign.editions} tells of, drafts left out. */
final class Editions {
  private final Map<String, EditionState> known = new ConcurrentHashMap<>();

  void learn(EditionState edition) {
    known.put(edition.id(), edition);
  }

  /** The newest first. */
  List<EditionState> all() {
    return known.values().stream()
        .filter(e -> e.state() != State.DRAFT)
        .sorted(Comparator.comparing(Editions::start).thenComparing(EditionState::id).reversed())
        .toList();
  }

  /** The published one whose window is open, else the next to open, else the last. */
  Optional<EditionState> current(Instant now) {
    List<EditionState> begun = all().stream().filter(e -> !start(e).isAfter(now)).toList();
    Optional<EditionState> open =
        begun.stream().filter(e -> e.state() == State.PUBLISHED && isOpen(e, now)).findFirst();
    Optional<EditionState> next =
        all().stream()
            .filter(e -> e.state() == State.PUBLISHED && start(e).isAfter(now))
            .min(Comparator.comparing(Editions::start));
    return open.or(() -> next).or(() -> begun.stream().findFirst());
  }

  private static boolean isOpen(EditionState edition, Instant now) {
    Window window = edition.window();
    return window != null && window.contains(now);
  }

  /** No source gives the window of every past edition; its week stands in. */
  private static Instant start(EditionState edition) {
    Window window = edition.window();
    Week week = edition.week();
    if (window != null) {
      return window.start();
    }
    return week == null ? Instant.EPOCH : VietnamTime.startOf(week.start());
  }
}
