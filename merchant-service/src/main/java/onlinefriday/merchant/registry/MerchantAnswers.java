package onlinefriday.merchant.registry;

import java.util.function.BiPredicate;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** From what a caller may see to a merchant, and from a result to an answer. */
@Component
final class MerchantAnswers {
  private final Merchants merchants;

  MerchantAnswers(Merchants merchants) {
    this.merchants = merchants;
  }

  /**
   * @throws ApiProblem 404 also when it exists, but not for this caller
   */
  MerchantState visible(String id, Caller caller) {
    allow(!caller.is(Role.PARTNER));
    return merchants
        .find(id)
        .filter(merchant -> MerchantAccess.maySee(caller, merchant))
        .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
  }

  /**
   * What a caller may see and change.
   *
   * @throws ApiProblem 404, 403 or 412, in this order
   */
  MerchantState changeable(
      String id, Caller caller, IfMatch ifMatch, BiPredicate<Caller, MerchantState> mayChange) {
    MerchantState seen = visible(id, caller);
    allow(mayChange.test(caller, seen));
    ifMatch.check(seen.version());
    return seen;
  }

  static ResponseEntity<MerchantState> answer(MerchantState merchant) {
    return ResponseEntity.ok().eTag(IfMatch.etag(merchant.version())).body(merchant);
  }

  static void allow(boolean allowed) {
    if (!allowed) {
      throw new ApiProblem(CommonProblem.FORBIDDEN);
    }
  }
}
