package onlinefriday.gateway.traffic;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.gateway.caller.Caller;
import onlinefriday.gateway.problem.ProblemAnswers;
import onlinefriday.gateway.route.FilterOrder;
import onlinefriday.gateway.route.RouteTable;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Bounds the requests that wait for one upstream, so that a slow one cannot take the connections of
 * the others, and those of one caller among them, so that who is slow, or reads slowly, cannot take
 * the places of everybody else. Who finds no place is told at once.
 */
@Component
class BulkheadFilter implements GlobalFilter, Ordered {
  private static final int RETRY_AFTER_SECONDS = 1;

  private final Map<String, Places> placesByUpstream = new ConcurrentHashMap<>();
  private final TrafficProperties properties;
  private final RouteTable routes;
  private final ProblemAnswers problems;
  private final MeterRegistry meters;

  BulkheadFilter(
      TrafficProperties properties,
      RouteTable routes,
      ProblemAnswers problems,
      MeterRegistry meters) {
    this.properties = properties;
    this.routes = routes;
    this.problems = problems;
    this.meters = meters;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    String upstream = routes.limitsOf(exchange).upstream();
    String caller = Caller.of(exchange).rateKey();
    Places places = placesByUpstream.computeIfAbsent(upstream, this::places);
    CommonProblem full = places.take(caller);
    if (full != null) {
      meters
          .counter("gateway.bulkhead.full", "upstream", upstream, "problem", full.code())
          .increment();
      return problems.answerRetryable(exchange, full, RETRY_AFTER_SECONDS);
    }
    return chain.filter(exchange).doFinally(signal -> places.give(caller));
  }

  private Places places(String upstream) {
    Places places =
        new Places(
            properties.requestsAtOnceMax(upstream),
            properties.requestsOfACallerAtOnceMax(upstream));
    Gauge.builder("gateway.bulkhead.free", places.free, Semaphore::availablePermits)
        .description("Requests that may still be sent to this upstream at once")
        .tag("upstream", upstream)
        .register(meters);
    return places;
  }

  private static final class Places {
    private final Semaphore free;
    private final int perCallerMax;
    private final Map<String, Integer> takenByCaller = new ConcurrentHashMap<>();

    Places(int max, int perCallerMax) {
      this.free = new Semaphore(max);
      this.perCallerMax = perCallerMax;
    }

    /** Null when there was one. */
    @Nullable CommonProblem take(String caller) {
      if (!free.tryAcquire()) {
        return CommonProblem.UNAVAILABLE;
      }
      if (takenByCaller.merge(caller, 1, Integer::sum) > perCallerMax) {
        give(caller);
        return CommonProblem.TOO_MANY_REQUESTS;
      }
      return null;
    }

    void give(String caller) {
      takenByCaller.computeIfPresent(caller, (_, taken) -> taken == 1 ? null : taken - 1);
      free.release();
    }
  }

  @Override
  public int getOrder() {
    return FilterOrder.BULKHEAD;
  }
}
