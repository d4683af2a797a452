package onlinefriday.defaults.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;

/**
 * Places for answers that take long, in this instance: so many in all, and so many of one caller,
 * so that nobody takes those of the others.
 */
public final class CallerPlaces {
  private final Semaphore free;
  private final int max;
  private final int perCallerMax;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  public CallerPlaces(int max, int perCallerMax) {
    if (perCallerMax < 1 || perCallerMax > max) {
      throw new IllegalArgumentException("places of a caller: 1 to " + max);
    }
    this.free = new Semaphore(max);
    this.max = max;
    this.perCallerMax = perCallerMax;
  }

  /** A place that is held until it is closed; closing it again does nothing. */
  public final class Place implements AutoCloseable {
    private final String caller;
    private final AtomicBoolean held = new AtomicBoolean(true);

    private Place(String caller) {
      this.caller = caller;
    }

    @Override
    public void close() {
      if (held.compareAndSet(true, false)) {
        free.release();
        leave(caller);
      }
    }
  }

  /**
   * A partner's keys share its places.
   *
   * @throws ApiProblem 429 when the caller has all of its own, 503 when all are taken
   */
  public Place take(Caller caller) {
    String partner = caller.partnerId();
    String key = partner == null ? "person:" + caller.subject() : "partner:" + partner;
    if (taken.merge(key, 1, Integer::sum) > perCallerMax) {
      leave(key);
      throw new ApiProblem(
          CommonProblem.TOO_MANY_REQUESTS, "at most " + perCallerMax + " at once of a caller");
    }
    if (!free.tryAcquire()) {
      leave(key);
      throw new ApiProblem(CommonProblem.UNAVAILABLE, "at most " + max + " at once");
    }
    return new Place(key);
  }

  /** How many are taken now. */
  public int taken() {
    return max - free.availablePermits();
  }

  private void leave(String caller) {
    taken.computeIfPresent(caller, (_, places) -> places == 1 ? null : places - 1);
  }
}
