package onlinefriday.bench.load;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Load from one thread over many connections.
 *
 * <p>Latencies count from when a request should have been sent, so that a server that stalls does
 * not stop the clock of those who would have asked meanwhile.
 */
public final class Load {
  /** Answers are waited for so long after the last request. */
  private static final long DRAIN_MAX_NS = Duration.ofSeconds(5).toNanos();

  private static final long SELECT_MS = 50;

  /** An open loop looks so often whether the next request is due. */
  private static final long LOOK_EVERY_NS = 50_000;

  private static final int RECONNECTS_MAX = 10_000;

  private final Pace pace;
  private final long from;
  private final long to;
  private final Selector selector;
  private final List<Connection> connections = new ArrayList<>();
  private final Deque<Connection> free = new ArrayDeque<>();
  private final Latencies latencies = new Latencies();
  private long measured;
  private long done;
  private long failed;
  private int reconnects;

  private Load(Pace pace, Duration warmUp, Duration time, Selector selector) {
    this.pace = pace;
    this.selector = selector;
    from = System.nanoTime() + warmUp.toNanos();
    to = from + time.toNanos();
  }

  /** As fast as so many connections get answers. */
  public static Tally closedLoop(Target target, int connections, Duration warmUp, Duration time)
      throws IOException {
    return run(target, connections, Pace.closedLoop(), warmUp, time);
  }

  /** At a fixed rate, over at most so many connections. */
  public static Tally openLoop(
      Target target, int connectionsMax, double perSecond, Duration warmUp, Duration time)
      throws IOException {
    return run(target, connectionsMax, Pace.openLoop(perSecond), warmUp, time);
  }

  private static Tally run(
      Target target, int connections, Pace pace, Duration warmUp, Duration time)
      throws IOException {
    try (Selector selector = Selector.open()) {
      var load = new Load(pace, warmUp, time, selector);
      try {
        for (int i = 0; i < connections; i++) {
          load.connections.add(new Connection(target, selector));
        }
        load.free.addAll(load.connections);
        load.run();
      } finally {
        for (Connection connection : load.connections) {
          connection.close();
        }
      }
      return new Tally(load.measured, load.done, load.failed, time, load.latencies);
    }
  }

  private void run() throws IOException {
    for (long now = System.nanoTime(); isOpen(now); now = System.nanoTime()) {
      while (!free.isEmpty() && pace.next(now) <= now && pace.next(now) < to) {
        send(free.remove(), pace.next(now));
        pace.sent();
      }
      await();
    }
    while (free.size() < connections.size() && System.nanoTime() < to + DRAIN_MAX_NS) {
      await();
    }
    failed += connections.size() - free.size();
    for (; pace.next(to) < to; pace.sent()) {
      failed++; // due, and never sent: the server did not keep up
    }
  }

  /** Until the end, and beyond it until what was due before it has been sent. */
  private boolean isOpen(long now) {
    return now < to || (pace.next(now) < to && now < to + DRAIN_MAX_NS);
  }

  private void send(Connection connection, long intended) throws IOException {
    try {
      connection.ask(intended);
    } catch (IOException e) {
      broken(connection);
    }
  }

  private void await() throws IOException {
    int ready = pace.waitsForAnswers() ? selector.select(SELECT_MS) : selector.selectNow();
    if (ready == 0 && !pace.waitsForAnswers()) {
      LockSupport.parkNanos(LOOK_EVERY_NS);
    }
    var keys = selector.selectedKeys();
    for (var key : keys) {
      if (key.attachment() instanceof Connection connection && key.isValid()) {
        read(connection);
      }
    }
    keys.clear();
  }

  private void read(Connection connection) throws IOException {
    try {
      var heard = connection.read();
      if (heard.isEmpty()) {
        return;
      }
      if (heard.get() == Talk.GOES_ON) {
        connection.ask(connection.intended());
        return;
      }
      count(connection, heard.get());
      free.add(connection);
    } catch (IOException e) {
      broken(connection);
    }
  }

  private void count(Connection connection, int units) {
    long now = System.nanoTime();
    if (units == Talk.FAILED) {
      failed++;
      return;
    }
    done += units;
    if (now >= from && now < to) {
      measured += units;
    }
    if (connection.intended() >= from) {
      latencies.add(now - connection.intended());
    }
  }

  private void broken(Connection connection) throws IOException {
    failed++;
    if (++reconnects > RECONNECTS_MAX) {
      throw new IOException("more than " + RECONNECTS_MAX + " connections were lost");
    }
    connection.reopen();
    free.add(connection);
  }
}
