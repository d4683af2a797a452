package onlinefriday.merchant.registry;

import static onlinefriday.merchant.registry.MerchantAnswers.answer;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.Sells;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.merchant.attempt.Attempt;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An authority says whether a merchant's goods are what it claims, by the proofs it names. */
@RestController
final class ClaimController {
  private final Registry registry;
  private final MerchantAnswers answers;
  private final Clock clock;

  ClaimController(Registry registry, MerchantAnswers answers, Clock clock) {
    this.registry = registry;
    this.answers = answers;
    this.clock = clock;
  }

  @PostMapping("/v1/merchants/{id}/claims")
  ResponseEntity<MerchantState> review(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<ClaimForm> body) {
    Supplier<MerchantState> read =
        () -> answers.changeable(id, caller, ifMatch, MerchantAccess::mayDecide);
    MerchantState seen = read.get();
    ClaimForm form = body.read();
    requireReason(form);
    return answer(Attempt.repeated(seen, read, current -> reviewed(current, form, caller)));
  }

  /** What is said already stays as it is; an authority may come to think otherwise. */
  private Attempt<MerchantState> reviewed(MerchantState seen, ClaimForm form, Caller caller) {
    Sells claim = seen.sells();
    if (claim == null || !(claim.vietnameseGoods() || claim.ocop())) {
      return new Attempt.Refused<>(
          CommonProblem.WRONG_STATE,
          Wording.of("đơn vị không tự khai điều gì", "the merchant claims nothing"));
    }
    if (claim.review() != null && claim.review().confirmed() == form.isConfirmed()) {
      return new Attempt.Done<>(seen);
    }
    var review = new Sells.Review(form.isConfirmed(), clock.instant(), form.text());
    Sells next = new Sells(claim.vietnameseGoods(), claim.ocop(), claim.proofs(), review);
    String action = form.isConfirmed() ? "confirm claims" : "reject claims";
    return registry.change(NextMerchant.selling(seen, next), action, form.text(), caller);
  }

  private static void requireReason(ClaimForm form) {
    if (!form.isConfirmed() && form.text() == null) {
      String message = Wording.of("cần nêu lý do", "a reason is needed");
      throw new ApiProblem(
          CommonProblem.INVALID, null, List.of(new FieldError("reason", "not-blank", message)));
    }
  }
}
