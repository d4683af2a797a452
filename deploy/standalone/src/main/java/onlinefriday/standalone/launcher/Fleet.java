package onlinefriday.standalone.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import onlinefriday.standalone.process.Console;
import onlinefriday.standalone.process.ProcessPlan;
import onlinefriday.standalone.process.StartRefused;
import onlinefriday.standalone.process.Supervised;

/** The processes of one platform: started one by one, awaited together, stopped in order. */
final class Fleet implements AutoCloseable {
  static final String KAFKA = "kafka";
  static final String BACKBONE = "backbone";
  // a quiet machine takes under a minute, a busy one several times that
  private static final Duration START_PATIENCE = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(100);
  // together under the 15 s in which the whole has to be down
  private static final Duration GATEWAY_PATIENCE = Duration.ofSeconds(4);
  private static final Duration SERVICES_PATIENCE = Duration.ofSeconds(5);
  private static final Duration KAFKA_PATIENCE = Duration.ofSeconds(3);
  private static final Duration BACKBONE_PATIENCE = Duration.ofSeconds(2);

  private final Path data;
  private final Console console;
  private final List<Supervised> members = new ArrayList<>();
  private boolean closed;

  Fleet(Path data, Console console) {
    this.data = data;
    this.console = console;
  }

  synchronized Supervised start(ProcessPlan plan) {
    if (closed) throw new StartRefused("stopped while it was starting");
    try {
      var member = Supervised.start(plan, data, console);
      members.add(member);
      return member;
    } catch (IOException e) {
      throw new StartRefused(plan.name() + " cannot be started: " + e.getMessage());
    }
  }

  synchronized List<Supervised> members() {
    return List.copyOf(members);
  }

  Supervised member(String name) {
    return members().stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no process is called " + name));
  }

  /**
   * Starts them in this order, only so many at a time: more would take the processor from each
   * other until the first of their time limits is over.
   *
   * @throws StartRefused names what is not ready in time
   */
  void startInTurn(List<ProcessPlan> plans, int atOnce) {
    await(new ArrayDeque<>(plans), new ArrayList<>(), atOnce);
  }

  /**
   * @throws StartRefused names what is not ready in time
   */
  void awaitReady(List<Supervised> started) {
    await(new ArrayDeque<>(), new ArrayList<>(started), started.size());
  }

  private void await(Queue<ProcessPlan> toStart, List<Supervised> waiting, int atOnce) {
    var deadline = System.nanoTime() + START_PATIENCE.toNanos();
    while (!toStart.isEmpty() || !waiting.isEmpty()) {
      if (isClosed()) throw new StartRefused("stopped while it was starting");
      if (System.nanoTime() > deadline) throw notReady(waiting);
      while (waiting.size() < atOnce && !toStart.isEmpty()) waiting.add(start(toStart.remove()));
      for (var member : List.copyOf(waiting)) {
        if (!member.ready()) continue;
        waiting.remove(member);
        console.progress(member.name() + " is ready");
      }
      pause();
    }
  }

  /**
   * The gateway first, so that nothing new comes in; then the other services; then what they use.
   */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) return;
      closed = true;
    }
    if (members().isEmpty()) return;
    console.progress("stopping");
    // whoever asks this process to end may have asked all of them
    members().forEach(Supervised::retire);
    var gateway = ServiceName.GATEWAY.process();
    stop(GATEWAY_PATIENCE, name -> name.equals(gateway));
    stop(
        SERVICES_PATIENCE,
        name -> !name.equals(gateway) && !name.equals(KAFKA) && !name.equals(BACKBONE));
    stop(KAFKA_PATIENCE, name -> name.equals(KAFKA));
    stop(BACKBONE_PATIENCE, name -> name.equals(BACKBONE));
    console.progress("stopped; the data is in " + data);
  }

  /** All of them at once. */
  private void stop(Duration patience, Predicate<String> which) {
    try (var stoppers = Executors.newVirtualThreadPerTaskExecutor()) {
      members().stream()
          .filter(member -> which.test(member.name()))
          .forEach(member -> stoppers.execute(() -> member.stop(patience)));
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private static StartRefused notReady(List<Supervised> waiting) {
    var names =
        waiting.stream()
            .map(member -> "  %s, its log: %s".formatted(member.name(), member.log()))
            .collect(Collectors.joining("\n"));
    return new StartRefused("Not ready within " + START_PATIENCE.toSeconds() + " s:\n" + names);
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new StartRefused("interrupted while it was starting");
    }
  }
}
