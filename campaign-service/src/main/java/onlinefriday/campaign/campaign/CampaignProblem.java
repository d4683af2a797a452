package onlinefriday.campaign.campaign;

import onlinefriday.contracts.problem.ProblemKind;

/** Why a campaign cannot be made or published, besides its own fields. */
enum CampaignProblem implements ProblemKind {
  CODE_IN_USE(
      Definition.lasting(
          409,
          "code-in-use",
          "Một chiến dịch khác đang dùng mã này",
          "Another open campaign uses this code")),
  NUMBERS_USED_UP(
      Definition.lasting(
          409,
          "campaign-numbers-used-up",
          "Đã dùng hết số thứ tự chiến dịch",
          "Every campaign number has been given out"));

  private final Definition definition;

  CampaignProblem(Definition definition) {
    this.definition = definition;
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
