package onlinefriday.voucher.commit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** An answer that is waited for. */
final class Pending<T> {
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private final AtomicBoolean begun = new AtomicBoolean();

  /** Either the committer begins it or its request gives it up, never both. */
  boolean begin() {
    return begun.compareAndSet(false, true);
  }

  void end(T how) {
    answer.complete(how);
  }

  boolean ended() {
    return answer.isDone();
  }

  /** Calls back when it has ended, even if nobody waits any more. */
  void whenEnded(Runnable then) {
    answer.whenComplete((how, failure) -> then.run());
  }

  /** How it ended, or null when it has not within the time. */
  @Nullable T await(Duration atMost) {
    try {
      return answer.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("what is pending ends with an answer", e);
    }
  }
}
