package onlinefriday.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * All that a run has started, and its scratch directory: stopped in reverse order and deleted at
 * the end, also when the run is interrupted.
 */
public final class Household implements AutoCloseable {
  private final Scratch scratch;
  private final Deque<AutoCloseable> members = new ArrayDeque<>();
  private boolean closed;

  private Household(Scratch scratch) {
    this.scratch = scratch;
  }

  public static Household open(String name) throws IOException {
    var household = new Household(Scratch.create(name));
    Runtime.getRuntime().addShutdownHook(new Thread(household::close));
    return household;
  }

  public Scratch scratch() {
    return scratch;
  }

  public Child start(String name, List<String> command, Map<String, String> environment)
      throws IOException {
    return keep(Child.start(name, command, environment, log(name)));
  }

  /** Where a process of this name may write what it says. */
  public Path log(String name) {
    return scratch.root().resolve(name + ".log");
  }

  /** Closes it at the end. */
  public synchronized <T extends AutoCloseable> T keep(T member) throws IOException {
    members.push(member);
    if (closed) {
      close();
      throw new IOException("the run is ending");
    }
    return member;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!members.isEmpty()) {
      try {
        members.pop().close();
      } catch (Exception e) {
        System.err.println("Could not stop a part of the run: " + e);
      }
    }
    scratch.close();
  }
}
