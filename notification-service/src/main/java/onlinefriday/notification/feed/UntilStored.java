package onlinefriday.notification.feed;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in each state until the store has it: one that was skipped would not be told before the
 * next start. Meanwhile the topic waits, which loses nothing.
 */
record UntilStored<T>(Consumer<T> feed) implements Consumer<T> {
  private static final Logger log = LoggerFactory.getLogger(UntilStored.class);
  private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

  @Override
  public void accept(T state) {
    while (!tryOnce(state)) {
      try {
        Thread.sleep(RETRY_DELAY);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean tryOnce(T state) {
    try {
      feed.accept(state);
      return true;
    } catch (MongoException e) {
      log.warn("the store is away, trying again: {}", e.toString());
      return false;
    }
  }
}
