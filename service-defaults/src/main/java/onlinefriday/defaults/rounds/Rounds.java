package onlinefriday.defaults.rounds;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does one round after the other on a thread of its own, whatever a round comes to. */
public final class Rounds implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(3);

  private final String name;
  private final Round round;
  private final Wake wake;
  private final Duration every;
  private final int phase;
  private volatile boolean running;
  private @Nullable Thread thread;

  /** What is done in one round. */
  @FunctionalInterface
  public interface Round {
    /**
     * @return true when the next round should follow at once
     */
    boolean run() throws InterruptedException, ExecutionException;
  }

  /**
   * @param name of its thread, and in the log
   * @param every from the end of one round to the next, also of one that failed, unless woken
   * @param phase when it starts, and the other way round stops; see {@link SmartLifecycle}
   */
  public Rounds(String name, Round round, Wake wake, Duration every, int phase) {
    this.name = name;
    this.round = round;
    this.wake = wake;
    this.every = every;
    this.phase = phase;
  }

  /** Work that nobody asks for: it is looked for now and then. */
  public static Rounds sweeping(String name, Runnable sweep, Duration every, int phase) {
    Round round =
        () -> {
          sweep.run();
          return false;
        };
    return new Rounds(name, round, new Wake(), every, phase);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  private void run() {
    try {
      while (running) {
        if (!oneRound() && running) {
          wake.await(every);
        }
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private boolean oneRound() throws InterruptedException {
    try {
      return round.run();
    } catch (KafkaException | MongoException | ExecutionException e) {
      log.warn("{}: not possible now, trying again: {}", name, e.toString());
    } catch (RuntimeException e) {
      log.error("{}: failed, trying again", name, e);
    }
    return false;
  }

  /** Waits for the round under way, but not for long: the next start does the rest. */
  @Override
  public void stop() {
    running = false;
    wake.call();
    Thread stopping = thread;
    if (stopping != null) {
      try {
        stopping.join(STOP_WAIT_MAX);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return phase;
  }
}
