package onlinefriday.notification.feed;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.function.Consumer;
import onlinefriday.defaults.background.ServiceTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in each state when the store is there; until then the topic waits, which loses nothing.
 * What the store refuses it refuses again, and holds up no other: that is the reader's to retry.
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
      if (!ServiceTask.isOutage(e)) {
        throw e;
      }
      log.warn("the store is away, trying again: {}", e.toString());
      return false;
    }
  }
}
