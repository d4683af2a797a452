package onlinefriday.notification.inbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One live stream: a short queue between whoever finds new items and the request that waits. */
final class Listener {
  /** A reader who is further behind than this is let go, and comes again; in items. */
  private static final int BEHIND_MAX = 64;

  private static final Optional<Item> END = Optional.empty();

  private final Reader reader;
  private final String joined;
  private final BlockingQueue<Optional<Item>> waiting = new ArrayBlockingQueue<>(BEHIND_MAX);
  private volatile boolean ended;

  /**
   * @param joined items that arrived before are not new to this listener
   */
  Listener(Reader reader, String joined) {
    this.reader = reader;
    this.joined = joined;
  }

  void offer(Entry entry) {
    boolean isNew = entry.order().compareTo(joined) >= 0;
    if (isNew && reader.isMeant(entry.item()) && !waiting.offer(Optional.of(entry.item()))) {
      end();
    }
  }

  void end() {
    ended = true;
    waiting.clear();
    waiting.offer(END);
  }

  /** Still listening, and this person's. */
  boolean isOf(String subject) {
    return !ended && reader.subject().equals(subject);
  }

  String joined() {
    return joined;
  }

  boolean ended() {
    return ended;
  }

  /**
   * @return null when nothing came in time, or this has ended
   */
  @Nullable Item next(Duration waitMax) throws InterruptedException {
    Optional<Item> next = waiting.poll(waitMax.toMillis(), TimeUnit.MILLISECONDS);
    return next == null ? null : next.orElse(null);
  }
}
