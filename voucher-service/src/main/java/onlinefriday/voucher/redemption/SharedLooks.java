package onlinefriday.voucher.redemption;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.background.ServiceTask;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.publishing.Phases;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Entries that are looked for at the same time are read together: one round trip for all who wait.
 * An idle reader reads at once, so a lone question waits for nobody.
 */
@Component
final class SharedLooks implements SmartLifecycle {
  /** Ids in one read. */
  private static final int TOGETHER_MAX = 500;

  /** Questions waiting; beyond it the answer is 503 at once. */
  private static final int WAITING_MAX = 4_096;

  private final Ledger ledger;
  private final Duration waitMax;
  private final BlockingQueue<Look> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private final BackgroundTask task;

  SharedLooks(Ledger ledger, VoucherProperties properties) {
    this.ledger = ledger;
    this.waitMax = properties.answerWithin();
    this.task = ServiceTask.named("shared-looks").runs(this::readNext);
  }

  private record Look(String id, CompletableFuture<Optional<Entry>> found) {}

  /**
   * @throws MongoException when the store is away
   * @throws ApiProblem 503 when too many wait, or this has waited as long as a request may
   */
  Optional<Entry> byId(String id) {
    Look look = new Look(id, new CompletableFuture<>());
    if (!isRunning() || !waiting.offer(look)) {
      throw new ApiProblem(CommonProblem.UNAVAILABLE);
    }
    try {
      return look.found().get(waitMax.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      look.found().cancel(false);
      throw new ApiProblem(CommonProblem.UNAVAILABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiProblem(CommonProblem.UNAVAILABLE);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof MongoException away) {
        throw away;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private boolean readNext() throws InterruptedException {
    List<Look> together = new ArrayList<>();
    together.add(waiting.take());
    waiting.drainTo(together, TOGETHER_MAX - 1);
    together.removeIf(look -> look.found().isDone()); // given up while the store was away
    if (!together.isEmpty()) {
      read(together);
    }
    return true;
  }

  /** Whatever fails is told to those who wait for it, so that the next question is no worse off. */
  private void read(List<Look> together) {
    try {
      Map<String, Entry> found = ledger.byIds(together.stream().map(Look::id).toList());
      together.forEach(look -> look.found().complete(Optional.ofNullable(found.get(look.id()))));
    } catch (RuntimeException e) {
      together.forEach(look -> look.found().completeExceptionally(e));
    }
  }

  @Override
  public void start() {
    task.start();
  }

  /** The web server has stopped before: nobody asks any more. */
  @Override
  public void stop() {
    task.stop(Duration.ZERO);
    task.interrupt(ServiceTask.STOP_WAIT_MAX);
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }

  @Override
  public int getPhase() {
    return Phases.COMMIT;
  }
}
