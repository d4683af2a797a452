package onlinefriday.voucher.ending;

import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.voucher.Scopes;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.RecentHolds;
import org.springframework.stereotype.Component;

/** The redemptions that a partner may end: its own. */
@Component
final class OwnRedemptions {
  private final RecentHolds entries;

  OwnRedemptions(RecentHolds entries) {
    this.entries = entries;
  }

  /**
   * @throws ApiProblem 404 also when it is another partner's
   */
  Entry find(Caller caller, String id) {
    String partner = caller.requirePartner(Scopes.REDEEM);
    return entries
        .byId(id)
        .filter(entry -> entry.partnerId().equals(partner))
        .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
  }
}
