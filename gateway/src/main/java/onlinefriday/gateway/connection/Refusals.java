package onlinefriday.gateway.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onlinefriday.contracts.log.LogLimit;
import onlinefriday.contracts.problem.CommonProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what was refused before it was a request, by problem, and says so now and then. */
final class Refusals {
  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  private final LogLimit lines = new LogLimit();
  private final Map<CommonProblem, Counter> byProblem = new ConcurrentHashMap<>();
  private final MeterRegistry meters;

  Refusals(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(CommonProblem problem) {
    byProblem.computeIfAbsent(problem, this::counter).increment();
    lines.log(
        problem.code(),
        leftOut ->
            log.info(
                "Refused before it was a request: {}; before it {} alike",
                problem.code(),
                leftOut));
  }

  private Counter counter(CommonProblem problem) {
    return Counter.builder("gateway.connections.requests.refused")
        .description("Requests of a wrong shape, or that did not come to their end")
        .tag("problem", problem.code())
        .register(meters);
  }
}
