package onlinefriday.gateway.problem;

import onlinefriday.contracts.problem.CommonProblem;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Paths that could mean different things here and in a service: encoded slashes, dot segments. */
@Component
class RefusedByFirewall implements ServerExchangeRejectedHandler {
  private final ProblemAnswers problems;

  RefusedByFirewall(ProblemAnswers problems) {
    this.problems = problems;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException rejection) {
    return problems.answer(exchange, CommonProblem.MALFORMED);
  }
}
