package onlinefriday.gateway.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * The timer {@code gateway.requests} by route and status. Never by path: ids would make as many
 * series as there are redemptions. Status 499 is a caller who went away.
 */
@Component
class RouteMetrics implements GlobalFilter, Ordered {
  private static final int CALLER_GONE = 499;

  private record Series(String route, int status) {}

  private final MeterRegistry meters;
  private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

  RouteMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    Timer.Sample sample = Timer.start(meters);
    return chain
        .filter(exchange)
        .doFinally(
            signal ->
                sample.stop(
                    timers.computeIfAbsent(
                        new Series(RouteLimits.routeOf(exchange).getId(), status(exchange, signal)),
                        this::timer)));
  }

  private static int status(ServerWebExchange exchange, SignalType signal) {
    HttpStatusCode status = exchange.getResponse().getStatusCode();
    return signal == SignalType.CANCEL || status == null ? CALLER_GONE : status.value();
  }

  private Timer timer(Series series) {
    return Timer.builder("gateway.requests")
        .description("Requests that matched a route")
        .tag("route", series.route())
        .tag("status", Integer.toString(series.status()))
        .register(meters);
  }

  @Override
  public int getOrder() {
    return FilterOrder.METRICS;
  }
}
