package onlinefriday.voucher.redemption;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.publishing.Phases;
import org.jspecify.annotations.Nullable;
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
  private final BlockingQueue<Look> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private volatile boolean running;
  private @Nullable Thread reader;

  SharedLooks(Ledger ledger) {
    this.ledger = ledger;
  }

  private record Look(String id, CompletableFuture<Optional<Entry>> found) {}

  /**
   * @throws MongoException when the store is away
   * @throws ApiProblem 503 when too many wait
   */
  Optional<Entry> byId(String id) {
    Look look = new Look(id, new CompletableFuture<>());
    if (!running || !waiting.offer(look)) {
      throw new ApiProblem(CommonProblem.UNAVAILABLE);
    }
    try {
      return look.found().join(); // ends: each read has the store's time limit
    } catch (CompletionException e) {
      if (e.getCause() instanceof MongoException away) {
        throw away;
      }
      throw e;
    }
  }

  private void run() {
    List<Look> together = new ArrayList<>();
    try {
      while (true) {
        together.add(waiting.take());
        waiting.drainTo(together, TOGETHER_MAX - 1);
        read(together);
        together.clear();
      }
    } catch (InterruptedException e) {
      waiting.drainTo(together);
      together.forEach(look -> look.found().completeExceptionally(e));
    }
  }

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
    running = true;
    reader = Thread.ofVirtual().name("shared-looks").start(this::run);
  }

  /** The web server has stopped before: nobody asks any more. */
  @Override
  public void stop() {
    running = false;
    if (reader != null) {
      reader.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Phases.COMMIT;
  }
}
