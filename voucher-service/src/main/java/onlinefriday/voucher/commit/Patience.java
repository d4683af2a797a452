package onlinefriday.voucher.commit;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.function.Supplier;
import onlinefriday.voucher.ledger.Ledger.OutcomeUnknown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a store operation whose outcome must be known before anything else may be done. Those who
 * wait for it get 503 at their own deadline.
 */
final class Patience {
  private static final Logger log = LoggerFactory.getLogger(Patience.class);
  private static final Duration FIRST_DELAY = Duration.ofMillis(50);
  private static final Duration DELAY_MAX = Duration.ofSeconds(1);

  private final Duration firstDelay;
  private volatile boolean over;

  Patience() {
    this(FIRST_DELAY);
  }

  Patience(Duration firstDelay) {
    this.firstDelay = firstDelay;
  }

  /** The process stops before the outcome is known; recovery will find it. */
  static final class Unsettled extends RuntimeException {
    Unsettled(Throwable cause) {
      super(cause);
    }
  }

  /**
   * @throws Unsettled when it was ended before the outcome was known
   */
  <T> T until(Supplier<T> known) {
    Duration delay = firstDelay;
    while (true) {
      try {
        return known.get();
      } catch (OutcomeUnknown | MongoException e) {
        log.warn("the outcome of a group is not known yet: {}", e.toString());
        delay = pause(delay, e);
      } catch (RuntimeException e) {
        // Going on would leave entries that nobody publishes: better to stand still and say so.
        log.error("the outcome of a group cannot be told", e);
        delay = pause(delay, e);
      }
    }
  }

  /** The process stops: the next one resolves what is unknown. */
  void end() {
    over = true;
  }

  private Duration pause(Duration delay, RuntimeException why) {
    if (over) {
      throw new Unsettled(why);
    }
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unsettled(why);
    }
    Duration doubled = delay.multipliedBy(2);
    return doubled.compareTo(DELAY_MAX) > 0 ? DELAY_MAX : doubled;
  }
}
