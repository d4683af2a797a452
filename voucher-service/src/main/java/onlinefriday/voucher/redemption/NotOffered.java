package onlinefriday.voucher.redemption;

import onlinefriday.contracts.problem.ProblemKind;

/** What the contract has and this release does not offer: said plainly, never ignored. */
enum NotOffered implements ProblemKind {
  HOLDS(
      Definition.lasting(
          422, "holds-not-offered", "Chưa hỗ trợ giữ mã", "Holds are not offered yet")),
  SINGLE_USE_CODES(
      Definition.lasting(
          422,
          "single-use-codes-not-offered",
          "Chưa hỗ trợ mã dùng một lần",
          "Single-use codes are not offered yet"));

  private final Definition definition;

  NotOffered(Definition definition) {
    this.definition = definition;
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
