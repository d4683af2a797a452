package onlinefriday.defaults.sweep;

import com.mongodb.MongoException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sweeps again and again, on a thread of its own, whatever a sweep comes to. */
public final class Sweeping implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Sweeping.class);

  private final String name;
  private final Runnable sweep;
  private final Duration every;
  private final int phase;
  private volatile boolean running;
  private @Nullable Thread thread;

  /**
   * @param name of its thread, and in the log
   * @param every from the end of one sweep to the next
   * @param phase when it starts, and the other way round stops; see {@link SmartLifecycle}
   */
  public Sweeping(String name, Runnable sweep, Duration every, int phase) {
    this.name = name;
    this.sweep = sweep;
    this.every = every;
    this.phase = phase;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  private void run() {
    while (running) {
      try {
        sweep.run();
      } catch (MongoException e) {
        log.warn("{} waits for the store: {}", name, e.toString());
      } catch (RuntimeException e) {
        log.error("{} failed and goes on", name, e);
      }
      try {
        Thread.sleep(every);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    Thread sweeping = thread;
    if (sweeping != null) {
      sweeping.interrupt();
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
