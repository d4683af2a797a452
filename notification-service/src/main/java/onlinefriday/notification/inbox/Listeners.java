package onlinefriday.notification.inbox;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells live streams of new items. It looks into the store rather than at what this instance
 * inserts, because another instance may have been first.
 */
@Component
final class Listeners implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Listeners.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  /** Longer than an insert may take, and than clocks of instances differ. */
  private static final Duration LOOK_BACK = Duration.ofSeconds(5);

  private static final int LOOK_AT_MAX = 500;
  private static final int PER_PERSON_MAX = 5;

  private final Inbox inbox;
  private final Clock clock;
  private final int max;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private Set<String> told = Set.of();
  private volatile boolean running;

  Listeners(Inbox inbox, Clock clock, InboxProperties limits, MeterRegistry meters) {
    this.inbox = inbox;
    this.clock = clock;
    this.max = limits.streamsMax();
    meters.gaugeCollectionSize("inbox.streams", List.of(), listeners);
  }

  /**
   * Ends the oldest of a person who has many: pages that were closed are noticed late.
   *
   * @return empty when as many listen as may
   */
  synchronized Optional<Listener> join(Reader reader) {
    endOldestOf(reader.subject());
    if (!running || listeners.size() >= max) {
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

  private void look() {
    List<Entry> recent =
        inbox.after(ArrivalOrder.from(clock.instant().minus(LOOK_BACK)), LOOK_AT_MAX);
    for (Entry entry : recent) {
      if (!told.contains(entry.id())) {
        listeners.forEach(listener -> listener.offer(entry));
      }
    }
    told = recent.stream().map(Entry::id).collect(Collectors.toSet());
  }

  private void run() {
    try {
      while (running) {
        Thread.sleep(LOOK_EVERY);
        lookUnlessNobodyListens();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookUnlessNobodyListens() {
    if (listeners.isEmpty()) {
      return;
    }
    try {
      look();
    } catch (MongoException e) {
      log.warn("new items cannot be looked for now: {}", e.toString());
    }
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().name("inbox-listeners").daemon().start(this::run);
  }

  /** Ends the streams, which would otherwise hold up the server's graceful end. */
  @Override
  public synchronized void stop() {
    running = false;
    listeners.forEach(Listener::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
