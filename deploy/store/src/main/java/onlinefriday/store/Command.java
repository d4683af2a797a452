package onlinefriday.store;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One command on its thread: its changes, and what it opened for reading. */
final class Command implements AutoCloseable {
  private final Batch batch;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private @Nullable Pushdown pushdown;

  Command(Engine engine) {
    this.batch = new Batch(engine);
  }

  Batch batch() {
    return batch;
  }

  /** Closes this at the command's end, unless it is taken over. */
  <T extends AutoCloseable> T closing(T resource) {
    opened.push(resource);
    return resource;
  }

  void takeOver(AutoCloseable resource) {
    opened.remove(resource);
  }

  /** The start of an aggregation, for the collection's next read of everything. */
  void pushDown(@Nullable Pushdown start) {
    pushdown = start;
  }

  @Nullable Pushdown takePushdown() {
    Pushdown taken = pushdown;
    pushdown = null;
    return taken;
  }

  @Override
  public void close() {
    try {
      while (!opened.isEmpty()) {
        opened.pop().close();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      batch.close();
    }
  }
}
