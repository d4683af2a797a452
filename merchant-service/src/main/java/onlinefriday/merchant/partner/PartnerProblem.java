package onlinefriday.merchant.partner;

import onlinefriday.contracts.problem.ProblemKind;

/** What else a request about a partner may be refused for. */
enum PartnerProblem implements ProblemKind {
  TOO_MANY_LIVE_KEYS;

  @Override
  public Definition definition() {
    return Definition.lasting(
        409,
        "too-many-live-keys",
        "Đã có đủ số khóa đang hiệu lực, hãy thu hồi một khóa",
        "There are as many live keys as there may be: revoke one");
  }
}
