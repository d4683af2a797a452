package onlinefriday.gateway.traffic;

import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.MeterRegistry;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.gateway.caller.Caller;
import onlinefriday.gateway.problem.ProblemAnswers;
import onlinefriday.gateway.route.FilterOrder;
import onlinefriday.gateway.route.RouteTable;
import onlinefriday.gateway.traffic.TrafficProperties.Rate;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes a token for each request and tells the caller how many are left. */
@Component
class RateLimitFilter implements GlobalFilter, Ordered {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final RateLimits limits;
  private final RouteTable routes;
  private final ProblemAnswers problems;
  private final MeterRegistry meters;

  RateLimitFilter(
      RateLimits limits, RouteTable routes, ProblemAnswers problems, MeterRegistry meters) {
    this.limits = limits;
    this.routes = routes;
    this.problems = problems;
    this.meters = meters;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    Caller caller = Caller.of(exchange);
    String bucket = routes.limitsOf(exchange).rateBucket();
    ConsumptionProbe probe = limits.take(bucket, caller.rateKey());
    describe(exchange.getResponse().getHeaders(), bucket, probe);
    if (probe.isConsumed()) {
      return chain.filter(exchange);
    }
    meters.counter("gateway.rate.limited", "bucket", bucket).increment();
    return problems.answerRetryable(
        exchange,
        CommonProblem.TOO_MANY_REQUESTS,
        Math.max(1, wholeSeconds(probe.getNanosToWaitForRefill())));
  }

  /**
   * As in draft-ietf-httpapi-ratelimit-headers: remaining now, and seconds until it is all back.
   */
  private void describe(HttpHeaders headers, String bucket, ConsumptionProbe probe) {
    Rate rate = limits.rateOf(bucket);
    headers.set("RateLimit-Policy", "\"" + bucket + "\";q=" + rate.perSecond() + ";w=1");
    headers.set(
        "RateLimit",
        "\""
            + bucket
            + "\";r="
            + probe.getRemainingTokens()
            + ";t="
            + wholeSeconds(probe.getNanosToWaitForReset()));
  }

  private static long wholeSeconds(long nanos) {
    return Math.ceilDiv(nanos, NANOS_PER_SECOND);
  }

  @Override
  public int getOrder() {
    return FilterOrder.RATE;
  }
}
