package onlinefriday.voucher.redemption;

import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.voucher.ledger.Entry;

/** Who may see a redemption: the partner that made it; the ministry and its auditors see all. */
public final class Visibility {
  private Visibility() {}

  public static boolean of(Entry entry, Caller caller) {
    return caller.is(Role.NATIONAL_OPERATOR, Role.AUDITOR)
        || entry.partnerId().equals(caller.partnerId());
  }
}
