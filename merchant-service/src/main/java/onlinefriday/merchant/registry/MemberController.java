package onlinefriday.merchant.registry;

import java.util.List;
import java.util.function.Supplier;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.merchant.attempt.Attempt;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who acts for a merchant no more: said by those who do, or by the operator. */
@RestController
@RequestMapping("/v1/merchants/{id}/members")
final class MemberController {
  private final Registry registry;
  private final MerchantAnswers answers;

  MemberController(Registry registry, MerchantAnswers answers) {
    this.registry = registry;
    this.answers = answers;
  }

  @DeleteMapping("/{subject}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable String id, @PathVariable String subject, Caller caller, IfMatch ifMatch) {
    Supplier<MerchantState> read = reading(id, caller, ifMatch);
    Attempt.repeated(read.get(), read, current -> without(current, subject, caller));
  }

  private Supplier<MerchantState> reading(String id, Caller caller, IfMatch ifMatch) {
    return () -> answers.changeable(id, caller, ifMatch, MerchantAccess::mayNameMembers);
  }

  private Attempt<MerchantState> without(MerchantState seen, String person, Caller caller) {
    List<String> others = seen.members().stream().filter(one -> !one.equals(person)).toList();
    if (others.size() == seen.members().size()) {
      return new Attempt.Done<>(seen);
    }
    return others.isEmpty()
        ? new Attempt.Refused<>(MerchantProblem.LAST_MEMBER)
        : change(seen, others, "remove member " + person, caller);
  }

  private Attempt<MerchantState> change(
      MerchantState seen, List<String> members, String action, Caller caller) {
    return registry.change(NextMerchant.withMembers(seen, members), action, null, caller);
  }
}
