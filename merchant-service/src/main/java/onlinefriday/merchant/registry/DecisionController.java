package onlinefriday.merchant.registry;

import static onlinefriday.merchant.registry.MerchantAnswers.answer;

import java.util.List;
import java.util.function.Supplier;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.merchant.attempt.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/merchants/{id}")
final class DecisionController {
  private final Registry registry;
  private final MerchantAnswers answers;
  private final MessageSource messages;

  DecisionController(Registry registry, MerchantAnswers answers, MessageSource messages) {
    this.registry = registry;
    this.answers = answers;
    this.messages = messages;
  }

  @PostMapping("/verify")
  ResponseEntity<MerchantState> verify(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<ReasonForm> body) {
    return decide(id, Decision.VERIFY, caller, ifMatch, body);
  }

  @PostMapping("/suspend")
  ResponseEntity<MerchantState> suspend(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<ReasonForm> body) {
    return decide(id, Decision.SUSPEND, caller, ifMatch, body);
  }

  @PostMapping("/reinstate")
  ResponseEntity<MerchantState> reinstate(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<ReasonForm> body) {
    return decide(id, Decision.REINSTATE, caller, ifMatch, body);
  }

  ResponseEntity<MerchantState> decide(
      String id, Decision decision, Caller caller, IfMatch ifMatch, Body<ReasonForm> body) {
    Supplier<MerchantState> read =
        () -> answers.changeable(id, caller, ifMatch, MerchantAccess::mayDecide);
    MerchantState seen = read.get();
    String reason = reason(decision, body);
    return answer(
        Attempt.repeated(
            seen, read, current -> registry.decide(current, decision, reason, caller)));
  }

  private @Nullable String reason(Decision decision, Body<ReasonForm> body) {
    String reason = body.readIfSent().map(ReasonForm::text).orElse(null);
    if (reason == null && decision.needsReason()) {
      String message =
          messages.getMessage("merchant.reason", null, LocaleContextHolder.getLocale());
      throw new ApiProblem(
          CommonProblem.INVALID, null, List.of(new FieldError("reason", "not-blank", message)));
    }
    return reason;
  }
}
