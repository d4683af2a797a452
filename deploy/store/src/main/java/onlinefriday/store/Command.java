package onlinefriday.store;

import java.util.ArrayDeque;
import java.util.Deque;

/** One command on its thread: its changes, and what it opened for reading. */
final class Command implements AutoCloseable {
  private final Batch batch;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

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
