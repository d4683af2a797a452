package onlinefriday.voucher.commit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import onlinefriday.contracts.problem.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way through a group.
 *
 * <p>One that the rules refused comes along to learn whether it is a replay of one that succeeded.
 */
final class Attempt {
  /** The others of its group wait meanwhile. */
  private static final int TRIES_MAX = 256;

  private final Claim claim;
  private final @Nullable RefusalCode refusal;
  private final @Nullable String traceParent;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final AtomicBoolean begun = new AtomicBoolean();
  private int slot;
  private int tries;

  Attempt(Claim claim, @Nullable RefusalCode refusal, @Nullable String traceParent) {
    this.claim = claim;
    this.refusal = refusal;
    this.traceParent = traceParent;
  }

  Claim claim() {
    return claim;
  }

  /** Why the rules refuse it, or null when they do not. */
  @Nullable RefusalCode refusal() {
    return refusal;
  }

  @Nullable String traceParent() {
    return traceParent;
  }

  int slot() {
    return slot;
  }

  /**
   * @return false when it has been tried so often that something must be wrong
   */
  boolean tryNext(int slot) {
    this.slot = slot;
    return ++tries < TRIES_MAX;
  }

  /** Either the committer begins it or its request gives it up, never both. */
  boolean begin() {
    return begun.compareAndSet(false, true);
  }

  void end(Outcome how) {
    outcome.complete(how);
  }

  boolean ended() {
    return outcome.isDone();
  }

  /** Calls back when it has ended, even if nobody waits any more. */
  void whenEnded(Runnable then) {
    outcome.whenComplete((how, failure) -> then.run());
  }

  /** How it ended, or null when it has not within the time. */
  @Nullable Outcome await(Duration atMost) {
    try {
      return outcome.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("attempts end with an outcome", e);
    }
  }
}
