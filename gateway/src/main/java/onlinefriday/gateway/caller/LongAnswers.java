package onlinefriday.gateway.caller;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.gateway.caller.Identification.Identified;
import onlinefriday.gateway.caller.Identification.Refused;
import onlinefriday.gateway.problem.ProblemAnswers;
import onlinefriday.gateway.route.FilterOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Answers that stay open: streams and downloads. A caller has so many of a route at once ({@code
 * open-per-caller} in its metadata; over it 429), and while one is open its caller is identified
 * again and again, as for a new request: what a revoked or expired key, an ended token or session
 * opened breaks off, for all services in this one place. Held per open answer, which the bulkheads
 * bound.
 */
@Component
class LongAnswers implements GlobalFilter, Ordered {
  private static final Logger log = LoggerFactory.getLogger(LongAnswers.class);
  private static final String OPEN_PER_CALLER = "open-per-caller";
  private static final int RETRY_AFTER_SECONDS = 5;

  private final Map<String, Integer> openByCaller = new ConcurrentHashMap<>();
  private final Callers callers;
  private final ProblemAnswers problems;
  private final Patience patience;
  private final MeterRegistry meters;

  /**
   * @param identifyEvery how often the caller of an open answer is identified again; with the time
   *     in which a revocation arrives, below the 2 s of the contract
   */
  @ConfigurationProperties("onlinefriday.gateway.long-answers")
  record Patience(@DefaultValue("500ms") Duration identifyEvery) {}

  LongAnswers(Callers callers, ProblemAnswers problems, Patience patience, MeterRegistry meters) {
    this.callers = callers;
    this.problems = problems;
    this.patience = patience;
    this.meters = meters;
    meters.gaugeMapSize("gateway.long.answers.callers", List.of(), openByCaller);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    Route route = exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR);
    Object max = route.getMetadata().get(OPEN_PER_CALLER);
    if (max == null) {
      return chain.filter(exchange);
    }
    Caller caller = Caller.of(exchange);
    String key = route.getId() + " " + caller.rateKey();
    int open = openByCaller.merge(key, 1, Integer::sum);
    Mono<Void> answer =
        open > Integer.parseInt(max.toString())
            ? refused(exchange, route)
            : watched(exchange, chain, route, caller);
    return answer.doFinally(
        _ -> openByCaller.computeIfPresent(key, (_, n) -> n == 1 ? null : n - 1));
  }

  private Mono<Void> refused(ServerWebExchange exchange, Route route) {
    meters.counter("gateway.long.answers.refused", "route", route.getId()).increment();
    return problems.answerRetryable(exchange, CommonProblem.TOO_MANY_REQUESTS, RETRY_AFTER_SECONDS);
  }

  private Mono<Void> watched(
      ServerWebExchange exchange, GatewayFilterChain chain, Route route, Caller caller) {
    if (!(caller instanceof Caller.Known)) {
      return chain.filter(exchange); // no credential, so none that could end
    }
    Disposable watch =
        Flux.interval(patience.identifyEvery())
            .onBackpressureDrop()
            .concatMap(_ -> callers.identify(exchange), 1)
            .filter(LongAnswers::isOver)
            .next()
            .subscribe(
                _ -> breakOff(exchange, route),
                failure -> {
                  log.error("the caller of an open answer cannot be identified again", failure);
                  breakOff(exchange, route);
                });
    return chain.filter(exchange).doFinally(_ -> watch.dispose());
  }

  /** Closed rather than ended: a download that stops early must not look complete. */
  private void breakOff(ServerWebExchange exchange, Route route) {
    meters.counter("gateway.long.answers.ended", "route", route.getId()).increment();
    HttpServerResponse response =
        ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
    response.withConnection(connection -> connection.channel().close());
  }

  /** While nobody can say, what is open stays open. */
  private static boolean isOver(Identification now) {
    return switch (now) {
      case Identified(Caller caller) -> !(caller instanceof Caller.Known);
      case Refused(CommonProblem problem) -> problem != CommonProblem.UNAVAILABLE;
    };
  }

  @Override
  public int getOrder() {
    return FilterOrder.LONG_ANSWER;
  }
}
