package onlinefriday.voucher.redemption;

import java.util.function.Predicate;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.voucher.Scopes;
import onlinefriday.voucher.ledger.Entry;

/**
 * Who may see a redemption: the partner that made it, by a key that may redeem; the ministry and
 * its auditors see all.
 */
public final class Visibility {
  private Visibility() {}

  /**
   * Which ones the caller may see.
   *
   * @throws onlinefriday.defaults.problem.ApiProblem 403 to whoever may see none
   */
  public static Predicate<Entry> to(Caller caller) {
    if (caller.is(Role.NATIONAL_OPERATOR, Role.AUDITOR)) {
      return entry -> true;
    }
    String partner = caller.requirePartner(Scopes.REDEEM);
    return entry -> entry.partnerId().equals(partner);
  }
}
