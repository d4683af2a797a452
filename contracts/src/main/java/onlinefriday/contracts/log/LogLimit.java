package onlinefriday.contracts.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * A limit on lines about one cause: one a second, each with the number of those left out before it.
 * A thousand requests that find the same store away are one piece of news; metrics count them all.
 */
public final class LogLimit {
  private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** Told apart at once; what comes beyond them shares one limit. */
  static final int CAUSES_MAX = 256;

  private static final String ANY_OTHER = "";

  private final LongSupplier nanos;
  private final Map<String, Cause> causes = new ConcurrentHashMap<>();

  public LogLimit() {
    this(System::nanoTime);
  }

  LogLimit(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * @param cause what the lines have in common; of a kind that callers cannot make up
   * @param line logs, given how many like it were left out since the last one
   */
  public void log(String cause, LongConsumer line) {
    long leftOut = of(cause).leftOut(nanos.getAsLong());
    if (leftOut >= 0) {
      line.accept(leftOut);
    }
  }

  /** The cause of what nobody expected: one bug is told from another by its place. */
  public static String bug(Throwable failure) {
    StackTraceElement[] stack = failure.getStackTrace();
    return failure.getClass().getName() + (stack.length == 0 ? "" : " " + stack[0]);
  }

  private Cause of(String cause) {
    Cause known = causes.get(cause);
    if (known != null) {
      return known;
    }
    String counted = causes.size() < CAUSES_MAX ? cause : ANY_OTHER;
    return causes.computeIfAbsent(counted, _ -> new Cause());
  }

  private static final class Cause {
    private boolean logged;
    private long loggedAt;
    private long leftOut;

    /** Since the last line; negative when this one is left out too. */
    synchronized long leftOut(long now) {
      if (logged && now - loggedAt < EVERY_NANOS) {
        leftOut++;
        return -1;
      }
      long before = leftOut;
      logged = true;
      loggedAt = now;
      leftOut = 0;
      return before;
    }
  }
}
