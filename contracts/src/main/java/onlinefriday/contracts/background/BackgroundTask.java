package onlinefriday.contracts.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Work on a thread of its own, run after run, that never ends without anybody hearing of it.
 *
 * <p>An exception is tried again, after a pause that doubles from {@link #RETRY_DELAY_MIN} to
 * {@link #RETRY_DELAY_MAX}. An {@link Error} (no memory, no stack, a class that cannot be loaded)
 * leaves nobody sure of what still works, and trying again does not mend it: it is logged once and
 * the process ends at once with {@link #EXIT_ERROR}, as in a crash, which every service recovers
 * from. Whatever supervises the process starts it again.
 */
public final class BackgroundTask {
  /** Exit code of a process in which a background task met an {@link Error}. */
  public static final int EXIT_ERROR = 72;

  public static final Duration RETRY_DELAY_MIN = Duration.ofMillis(200);
  public static final Duration RETRY_DELAY_MAX = Duration.ofSeconds(5);

  private static final System.Logger log = System.getLogger(BackgroundTask.class.getName());

  /** Without shutdown hooks: they may wait for the very thing that is broken. */
  static volatile IntConsumer processEnd = Runtime.getRuntime()::halt;

  private final Settings settings;
  private final Work work;
  private volatile CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running;
  private volatile @Nullable Thread thread;
  private Duration retryDelay = RETRY_DELAY_MIN;

  /** What is done in one run. */
  @FunctionalInterface
  public interface Work {
    /**
     * @return true when the next run should follow at once
     */
    boolean run() throws Exception;
  }

  private BackgroundTask(Settings settings, Work work) {
    this.settings = settings;
    this.work = work;
  }

  /** A task of this name, which its thread has too, and the log. */
  public static Settings named(String name) {
    return new Settings(name);
  }

  /** How a task is run. */
  public static final class Settings {
    private final String name;
    private Duration every = Duration.ZERO;
    private Signal signal = new Signal();
    private boolean platform;
    private boolean once;
    private int vital;
    private Runnable atStop = () -> {};
    private Predicate<Exception> outage = e -> false;

    private Settings(String name) {
      this.name = name;
    }

    /**
     * @param pause from the end of one run to the next, unless signalled; a run that failed is
     *     tried again by the back-off instead
     */
    public Settings every(Duration pause, Signal wakes) {
      every = pause;
      signal = wakes;
      return this;
    }

    public Settings every(Duration pause) {
      return every(pause, signal);
    }

    /** For work that waits in native code, as Kafka's consumer does; otherwise it is virtual. */
    public Settings onPlatformThread() {
      platform = true;
      return this;
    }

    /** Ends with the first run that does not fail. */
    public Settings once() {
      once = true;
      return this;
    }

    /** Whatever the work throws ends the process with this code: it cannot be tried again. */
    public Settings vital(int exitCode) {
      vital = exitCode;
      return this;
    }

    /** Ends what a run waits in, when the task is stopped. */
    public Settings atStop(Runnable ending) {
      atStop = ending;
      return this;
    }

    /** Exceptions that say that something else is away, and no bug: a line in the log is enough. */
    public Settings outage(Predicate<Exception> isOutage) {
      outage = isOutage;
      return this;
    }

    public BackgroundTask runs(Work work) {
      return new BackgroundTask(this, work);
    }
  }

  /** To be called once, and again when it was stopped and has come to its end. */
  public void start() {
    running = true;
    stopped = new CountDownLatch(1);
    Thread.Builder builder = settings.platform ? Thread.ofPlatform().daemon() : Thread.ofVirtual();
    thread = builder.name(settings.name).start(this::run);
  }

  private void run() {
    try {
      do {
        boolean more = runOnce();
        if (!more && running) {
          settings.signal.await(settings.every);
        }
      } while (running);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private boolean runOnce() throws InterruptedException {
    long began = System.nanoTime();
    try {
      boolean more = work.run();
      retryDelay = RETRY_DELAY_MIN;
      if (settings.once) {
        running = false;
      }
      return more;
    } catch (InterruptedException e) {
      throw e;
    } catch (Error e) {
      endProcess(e, EXIT_ERROR);
    } catch (Exception e) {
      if (settings.vital != 0) {
        endProcess(e, settings.vital);
      } else if (running) {
        tell(e);
        backOff(Duration.ofNanos(System.nanoTime() - began));
      }
    }
    return true;
  }

  private void endProcess(Throwable why, int exitCode) {
    running = false;
    try {
      log.log(System.Logger.Level.ERROR, settings.name + ": the process ends", why);
    } finally {
      processEnd.accept(settings.vital == 0 ? exitCode : settings.vital);
    }
  }

  private void tell(Exception e) {
    if (settings.outage.test(e)) {
      log.log(
          System.Logger.Level.WARNING,
          "{0}: not possible now, trying again: {1}",
          settings.name,
          e.toString());
    } else {
      log.log(System.Logger.Level.ERROR, settings.name + ": failed, trying again", e);
    }
  }

  /** A run that went well for long is no reason to wait long. */
  private void backOff(Duration lasted) throws InterruptedException {
    if (lasted.compareTo(RETRY_DELAY_MAX) > 0) {
      retryDelay = RETRY_DELAY_MIN;
    }
    Duration delay = retryDelay;
    Duration doubled = delay.multipliedBy(2);
    retryDelay = doubled.compareTo(RETRY_DELAY_MAX) < 0 ? doubled : RETRY_DELAY_MAX;
    stopped.await(delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Lets the run under way come to its end.
   *
   * @return false when it has not within that time
   */
  public boolean stop(Duration waitMax) {
    running = false;
    stopped.countDown();
    settings.signal.give();
    settings.atStop.run();
    return join(waitMax);
  }

  /** Interrupts a run that did not come to its end by {@link #stop}. */
  public boolean interrupt(Duration waitMax) {
    Thread stopping = thread;
    if (stopping != null) {
      stopping.interrupt();
    }
    return join(waitMax);
  }

  private boolean join(Duration waitMax) {
    Thread stopping = thread;
    try {
      return stopping == null || stopping.join(waitMax);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Started and neither stopped nor at its end. */
  public boolean isRunning() {
    return running;
  }
}
