package onlinefriday.voucher.codes;

import onlinefriday.contracts.problem.ProblemKind;

/** Why single-use codes are not issued or not handed out, besides the fields of a request. */
enum CodeProblem implements ProblemKind {
  CAMPAIGN_NOT_SINGLE_USE(
      Definition.lasting(
          422,
          "campaign-not-single-use",
          "Chiến dịch dùng một mã chung, không phát mã dùng một lần",
          "The campaign has one public code and issues no single-use codes")),
  CAMPAIGN_ENDED(
      Definition.lasting(
          409,
          "campaign-ended",
          "Chiến dịch đã kết thúc, không phát thêm mã",
          "The campaign has ended and issues no more codes")),
  /** Its detail says how many are left. */
  ISSUE_LIMIT_REACHED(
      Definition.lasting(
          409,
          "issue-limit-reached",
          "Vượt quá số mã được phát hành trong chiến dịch này",
          "More codes than you may have made in this campaign")),
  CODES_USED_UP(
      Definition.lasting(
          409,
          "codes-used-up",
          "Chiến dịch không còn đủ mã để phát",
          "The campaign has not that many codes left to issue")),
  BATCHES_USED_UP(
      Definition.lasting(
          409,
          "batches-used-up",
          "Chiến dịch đã phát tối đa số đợt mã",
          "The campaign has issued as many batches as it may")),
  BATCH_REVOKED(
      Definition.lasting(
          409, "batch-revoked", "Đợt mã đã bị thu hồi", "The batch has been revoked"));

  private final Definition definition;

  CodeProblem(Definition definition) {
    this.definition = definition;
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
