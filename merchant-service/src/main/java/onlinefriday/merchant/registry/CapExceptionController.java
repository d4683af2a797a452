package onlinefriday.merchant.registry;

import static onlinefriday.merchant.registry.MerchantAnswers.allow;
import static onlinefriday.merchant.registry.MerchantAnswers.answer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.CapException;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * When the cap on discounts does not bind a merchant; decided by the operator or its province, and
 * kept with the paper that says so. Nghị định 81/2018/NĐ-CP Điều 7, Thông tư 39/2025/TT-BCT Điều 4.
 */
@RestController
final class CapExceptionController {
  private final Registry registry;
  private final MerchantAnswers answers;

  CapExceptionController(Registry registry, MerchantAnswers answers) {
    this.registry = registry;
    this.answers = answers;
  }

  /** All of them at once: what is left out ends. */
  @PutMapping("/v1/merchants/{id}/cap-exceptions")
  ResponseEntity<MerchantState> decide(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<CapExceptionsForm> body) {
    MerchantState seen = answers.visible(id, caller);
    allow(MerchantAccess.isAuthorityOf(seen, caller));
    ifMatch.require(seen.version());
    List<CapException> wanted = body.read().checked();
    if (wanted.equals(Objects.requireNonNullElse(seen.capExceptions(), List.of()))) {
      return answer(seen);
    }
    MerchantState next = NextMerchant.withCapExceptions(seen, wanted);
    return answer(registry.change(next, "cap exceptions", said(wanted), caller).done());
  }

  private static String said(List<CapException> exceptions) {
    return exceptions.stream()
        .map(one -> one.ground() + " " + one.from() + ".." + one.to() + " " + one.reference())
        .collect(Collectors.joining("; "));
  }
}
