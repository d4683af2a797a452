package onlinefriday.gateway.traffic;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.gateway.problem.ProblemAnswers;
import onlinefriday.gateway.route.FilterOrder;
import onlinefriday.gateway.route.RouteTable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Bounds the requests that wait for one upstream, so that a slow one cannot take the connections of
 * the others. Who finds no place is told at once.
 */
@Component
class BulkheadFilter implements GlobalFilter, Ordered {
  private static final int RETRY_AFTER_SECONDS = 1;

  private final Map<String, Semaphore> placesByUpstream = new ConcurrentHashMap<>();
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
    Semaphore places = placesByUpstream.computeIfAbsent(upstream, this::places);
    if (!places.tryAcquire()) {
      meters.counter("gateway.bulkhead.full", "upstream", upstream).increment();
      return problems.answerRetryable(exchange, CommonProblem.UNAVAILABLE, RETRY_AFTER_SECONDS);
    }
    return chain.filter(exchange).doFinally(signal -> places.release());
  }

  private Semaphore places(String upstream) {
    Semaphore places = new Semaphore(properties.requestsAtOnceMax(upstream));
    Gauge.builder("gateway.bulkhead.free", places, Semaphore::availablePermits)
        .description("Requests that may still be sent to this upstream at once")
        .tag("upstream", upstream)
        .register(meters);
    return places;
  }

  @Override
  public int getOrder() {
    return FilterOrder.BULKHEAD;
  }
}
