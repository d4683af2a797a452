package onlinefriday.reporting.kpi;

import onlinefriday.contracts.problem.ProblemKind;

/** What only reports refuse. */
enum ReportProblem implements ProblemKind {
  BY_NOT_AVAILABLE(
      Definition.lasting(
          422,
          "by-not-available",
          "Chưa có số liệu theo chiều này",
          "Figures are not available by this dimension"));

  private final Definition definition;

  ReportProblem(Definition definition) {
    this.definition = definition;
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
