package onlinefriday.notification.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.defaults.background.ServiceTask;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells live streams of new items. It looks into the store rather than at what this instance
 * inserts, because another instance may have been first.
 */
@Component
final class Listeners implements SmartLifecycle {
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  /** Longer than an insert may take, and than clocks of instances differ. */
  private static final Duration LOOK_BACK = Duration.ofSeconds(5);

  /** Items in one read, and in one look; whoever is further behind reads the inbox itself. */
  private static final int LOOK_AT_MAX = 500;

  private static final int LOOK_AT_ALL_MAX = 10_000;
  private static final int PER_PERSON_MAX = 5;

  private final Inbox inbox;
  private final Clock clock;
  private final int max;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private Set<String> told = Set.of();

  /** When the last look began that came to its end, however long ago: the next begins there. */
  private Instant lookedAt = Instant.EPOCH;

  private final BackgroundTask task;

  Listeners(Inbox inbox, Clock clock, InboxProperties limits, MeterRegistry meters) {
    this.inbox = inbox;
    this.clock = clock;
    this.max = limits.streamsMax();
    this.task = ServiceTask.named("inbox-listeners").every(LOOK_EVERY).runs(this::look);
    meters.gaugeCollectionSize("inbox.streams", List.of(), listeners);
  }

  /**
   * Ends the oldest of a person who has many: pages that were closed are noticed late.
   *
   * @return empty when as many listen as may
   */
  synchronized Optional<Listener> join(Reader reader) {
    endOldestOf(reader.subject());
    if (!isRunning() || listeners.size() >= max) {
      return Optional.empty();
    }
    Listener listener = new Listener(reader, ArrivalOrder.from(clock.instant()));
    listeners.add(listener);
    return Optional.of(listener);
  }

  private void endOldestOf(String subject) {
    List<Listener> own =
        listeners.stream()
            .filter(listener -> listener.isOf(subject))
            .sorted(Comparator.comparing(Listener::joined))
            .toList();
    if (own.size() >= PER_PERSON_MAX) {
      own.getFirst().end();
    }
  }

  void leave(Listener listener) {
    listeners.remove(listener);
  }

  private void look(Instant now) {
    Instant from = lookedAt.isBefore(now) ? lookedAt : now; // a clock may be set back
    String after = ArrivalOrder.from(from.minus(LOOK_BACK));
    Set<String> seen = new HashSet<>();
    List<Entry> part;
    do {
      part = inbox.after(after, LOOK_AT_MAX);
      for (Entry entry : part) {
        if (seen.add(entry.id()) && !told.contains(entry.id())) {
          listeners.forEach(listener -> listener.offer(entry));
        }
        after = entry.order();
      }
    } while (part.size() == LOOK_AT_MAX && seen.size() < LOOK_AT_ALL_MAX);
    told = seen;
  }

  private boolean look() {
    Instant now = clock.instant();
    if (!listeners.isEmpty()) {
      look(now);
    }
    lookedAt = now;
    return false;
  }

  @Override
  public void start() {
    lookedAt = clock.instant();
    task.start();
  }

  /** Ends the streams, which would otherwise hold up the server's graceful end. */
  @Override
  public synchronized void stop() {
    task.stop(Duration.ZERO);
    listeners.forEach(Listener::end);
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }
}
