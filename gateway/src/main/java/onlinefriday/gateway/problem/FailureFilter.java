package onlinefriday.gateway.problem;

import onlinefriday.gateway.route.FilterOrder;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers failures of routed requests inside the route's metrics, so that these see the status. */
@Component
class FailureFilter implements GlobalFilter, Ordered {
  private final Failures failures;

  FailureFilter(Failures failures) {
    this.failures = failures;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return chain.filter(exchange).onErrorResume(e -> failures.handle(exchange, e));
  }

  @Override
  public int getOrder() {
    return FilterOrder.FAILURES;
  }
}
