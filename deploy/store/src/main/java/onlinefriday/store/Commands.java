package onlinefriday.store;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs commands, one to a thread, until the store closes. */
final class Commands {
  private final Engine engine;
  private final ThreadLocal<@Nullable Command> current = new ThreadLocal<>();
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private boolean closed;

  Commands(Engine engine) {
    this.engine = engine;
  }

  /** Runs in the thread's command, or in a new one that ends with it. */
  <T> T run(Supplier<T> body) {
    if (current.get() != null) {
      return body.get();
    }
    gate.readLock().lock();
    try (var command = open()) {
      current.set(command);
      return body.get();
    } finally {
      current.remove();
      gate.readLock().unlock();
    }
  }

  private Command open() {
    if (closed) {
      throw new IllegalStateException("The store is closed");
    }
    return new Command(engine);
  }

  Command current() {
    Command command = current.get();
    if (command == null) {
      throw new IllegalStateException("Not in a command");
    }
    return command;
  }

  /** Waits for running commands, lets no other begin, then runs the last action; once. */
  void close(Runnable last) {
    gate.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        last.run();
      }
    } finally {
      gate.writeLock().unlock();
    }
  }
}
