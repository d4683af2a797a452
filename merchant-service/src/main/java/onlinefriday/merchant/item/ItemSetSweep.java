package onlinefriday.merchant.item;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Decides about the sets that a crash has left in doubt. Every instance may sweep. */
final class ItemSetSweep implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ItemSetSweep.class);
  private static final Duration EVERY = Duration.ofMinutes(10);

  /** Far longer than a request takes that stores a set and then points to it. */
  private static final Duration DOUBTED_FOR = Duration.ofHours(1);

  private static final int SETS_MAX = 100;

  private final Items items;
  private final ItemSets sets;
  private final ItemSetHolder holder;
  private volatile boolean running;
  private @Nullable Thread thread;

  ItemSetSweep(Items items, ItemSets sets, ItemSetHolder holder) {
    this.items = items;
    this.sets = sets;
    this.holder = holder;
  }

  void sweep() {
    List<String> doubted = sets.doubted(DOUBTED_FOR, SETS_MAX);
    for (String set : doubted) {
      if (holder.holds(set)) {
        sets.settle(set);
      } else {
        items.remove(set);
      }
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("item-set-sweep").start(this::run);
  }

  private void run() {
    while (running) {
      try {
        sweep();
      } catch (MongoException e) {
        log.warn("sets in doubt cannot be swept now: {}", e.toString());
      } catch (RuntimeException e) {
        log.error("sets in doubt cannot be swept", e);
      }
      try {
        Thread.sleep(EVERY);
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
}
