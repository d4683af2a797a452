package onlinefriday.gateway.caller;

import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.gateway.caller.Identification.Identified;
import onlinefriday.gateway.caller.Identification.Refused;
import onlinefriday.gateway.problem.ProblemAnswers;
import onlinefriday.gateway.route.FilterOrder;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets nothing pass before it is known who sent it; bad credentials end here. */
@Component
class CallerFilter implements GlobalFilter, Ordered {
  private static final int RETRY_AFTER_SECONDS = 1;

  private final Callers callers;
  private final ProblemAnswers problems;

  CallerFilter(Callers callers, ProblemAnswers problems) {
    this.callers = callers;
    this.problems = problems;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return callers
        .identify(exchange)
        .flatMap(
            identification ->
                switch (identification) {
                  case Identified(Caller caller) -> pass(exchange, chain, caller);
                  case Refused(CommonProblem problem) -> refuse(exchange, problem);
                });
  }

  private static Mono<Void> pass(
      ServerWebExchange exchange, GatewayFilterChain chain, Caller caller) {
    exchange.getAttributes().put(Caller.class.getName(), caller);
    return chain.filter(exchange);
  }

  private Mono<Void> refuse(ServerWebExchange exchange, CommonProblem problem) {
    if (problem == CommonProblem.UNAVAILABLE) {
      return problems.answerRetryable(exchange, problem, RETRY_AFTER_SECONDS);
    }
    return problems.answer(exchange, problem);
  }

  @Override
  public int getOrder() {
    return FilterOrder.CALLER;
  }
}
