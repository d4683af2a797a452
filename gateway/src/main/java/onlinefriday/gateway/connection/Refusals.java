package onlinefriday.gateway.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import onlinefriday.contracts.problem.CommonProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what was refused before it was a request, by problem, and says so in one line a second at
 * most: whoever sends nonsense must not fill the logs with it.
 */
final class Refusals {
  private static final Logger log = LoggerFactory.getLogger(Refusals.class);
  private static final long LINE_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

  private final Map<CommonProblem, Seen> seenByProblem = new ConcurrentHashMap<>();
  private final MeterRegistry meters;

  private record Seen(Counter counter, AtomicLong untold, AtomicLong toldAt) {}

  Refusals(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(CommonProblem problem) {
    Seen seen = seenByProblem.computeIfAbsent(problem, this::unseen);
    seen.counter().increment();
    seen.untold().incrementAndGet();
    long now = System.nanoTime();
    long toldAt = seen.toldAt().get();
    if (now - toldAt >= LINE_EVERY_NANOS && seen.toldAt().compareAndSet(toldAt, now)) {
      log.info("Refused before they were requests: {} {}", seen.untold().getAndSet(0), problem);
    }
  }

  private Seen unseen(CommonProblem problem) {
    return new Seen(
        Counter.builder("gateway.connections.requests.refused")
            .description("Requests of a wrong shape, or that did not come to their end")
            .tag("problem", problem.code())
            .register(meters),
        new AtomicLong(),
        new AtomicLong(System.nanoTime() - LINE_EVERY_NANOS));
  }
}
