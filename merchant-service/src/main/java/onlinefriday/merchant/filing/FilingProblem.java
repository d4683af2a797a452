package onlinefriday.merchant.filing;

import onlinefriday.contracts.problem.ProblemKind;

/** What else a request about a filing may be refused for. */
enum FilingProblem implements ProblemKind {
  FILING_HAS_VIOLATIONS(
      Definition.lasting(
          409,
          "filing-has-violations",
          "Chương trình trái quy định về khuyến mại",
          "The programme breaks promotion law")),
  AMENDMENT_NOT_ALLOWED(
      Definition.lasting(
          409,
          "amendment-not-allowed",
          "Chương trình đang diễn ra, không được sửa đổi bất lợi cho người tham gia",
          "The programme is running: no amendment may harm those who take part")),
  TOO_MANY_AMENDMENTS(
      Definition.lasting(
          409,
          "too-many-amendments",
          "Hồ sơ đã được sửa đổi quá nhiều lần, hãy nộp hồ sơ mới",
          "It has been changed too often: file anew"));

  private final Definition definition;

  FilingProblem(Definition definition) {
    this.definition = definition;
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
