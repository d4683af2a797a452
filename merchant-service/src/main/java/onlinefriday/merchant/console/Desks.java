package onlinefriday.merchant.console;

import static onlinefriday.defaults.security.Role.AUDITOR;
import static onlinefriday.defaults.security.Role.INSPECTOR;
import static onlinefriday.defaults.security.Role.MERCHANT;
import static onlinefriday.defaults.security.Role.NATIONAL_OPERATOR;
import static onlinefriday.defaults.security.Role.PROVINCE_OFFICER;

import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;

/** Whose pages these are; what they show of which merchant or filing is asked besides. */
final class Desks {
  private Desks() {}

  /**
   * A person without a role may be a member, or register; the operator files for others.
   *
   * @throws ApiProblem 403
   */
  static void merchants(Caller caller) {
    if (caller.role() != null && !caller.is(MERCHANT, NATIONAL_OPERATOR)) {
      throw new ApiProblem(CommonProblem.FORBIDDEN);
    }
  }

  /**
   * @throws ApiProblem 403
   */
  static void authorities(Caller caller) {
    caller.require(NATIONAL_OPERATOR, PROVINCE_OFFICER, INSPECTOR, AUDITOR);
  }
}
