package onlinefriday.gateway.problem;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import io.micrometer.tracing.Span;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import onlinefriday.contracts.log.LogLimit;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.gateway.route.RequestTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/** Turns whatever failed into a problem, unless the answer has already begun. */
@Component
@Order(-2) // before Boot's own handler, which knows nothing of this platform's problems
public class Failures implements ErrorWebExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(Failures.class);
  private static final int RETRY_AFTER_SECONDS = 1;

  private final ProblemAnswers problems;
  private final LogLimit lines = new LogLimit();

  Failures(ProblemAnswers problems) {
    this.problems = problems;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(failure);
    }
    CommonProblem problem = classify(failure);
    if (problem.status() >= 500) {
      report(exchange, problem, failure);
    }
    if (failure instanceof BodyRefused refused && refused.isCut()) {
      exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
    }
    return problem == CommonProblem.UNAVAILABLE || problem == CommonProblem.TOO_MANY_REQUESTS
        ? problems.answerRetryable(exchange, problem, RETRY_AFTER_SECONDS)
        : problems.answer(exchange, problem);
  }

  private static CommonProblem classify(Throwable failure) {
    return switch (failure) {
      case BodyRefused refused -> refused.problem();
      case ResponseStatusException e -> ofStatus(e.getStatusCode().value());
      // refused, reset, closed before the answer, name unknown
      case IOException _ -> CommonProblem.UNAVAILABLE;
      case AbortedException _ -> CommonProblem.UNAVAILABLE;
      // no connection free in the pool
      case TimeoutException _ -> CommonProblem.UNAVAILABLE;
      case RejectedExecutionException _ -> CommonProblem.UNAVAILABLE;
      default -> CommonProblem.INTERNAL;
    };
  }

  private static CommonProblem ofStatus(int status) {
    for (CommonProblem problem : CommonProblem.values()) {
      if (problem.status() == status) {
        return problem;
      }
    }
    return status < 500 ? CommonProblem.MALFORMED : CommonProblem.INTERNAL;
  }

  private void report(ServerWebExchange exchange, CommonProblem problem, Throwable failure) {
    Route route = exchange.getAttribute(GATEWAY_ROUTE_ATTR);
    String where = route == null ? "" : route.getUri().getAuthority();
    String what =
        problem == CommonProblem.INTERNAL
            ? LogLimit.bug(failure)
            : problem.code() + " " + failure.getClass().getName();
    lines.log(where + " " + what, leftOut -> report(exchange, problem, failure, leftOut));
  }

  // nothing carries the trace across threads here, which would cost every request
  private static void report(
      ServerWebExchange exchange, CommonProblem problem, Throwable failure, long leftOut) {
    Span span = RequestTrace.span(exchange);
    try (var trace = MDC.putCloseable("traceId", span == null ? "" : span.context().traceId())) {
      if (problem == CommonProblem.INTERNAL) {
        log.error("{} failed; before it {} alike", describe(exchange), leftOut, failure);
      } else {
        log.warn(
            "{}: {} ({}); before it {} alike",
            describe(exchange),
            problem.code(),
            failure.toString(),
            leftOut);
      }
    }
  }

  private static String describe(ServerWebExchange exchange) {
    return exchange.getRequest().getMethod()
        + " "
        + exchange.getRequest().getURI().getRawPath()
        + " ["
        + exchange.getResponse().getHeaders().getFirst("X-Request-Id")
        + "]";
  }
}
