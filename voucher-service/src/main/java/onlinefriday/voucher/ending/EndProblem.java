package onlinefriday.voucher.ending;

import onlinefriday.contracts.problem.ProblemKind;

/** Why a redemption cannot be confirmed or released. */
enum EndProblem implements ProblemKind {
  HOLD_EXPIRED("hold-expired", "Thời gian giữ mã đã hết", "The hold has expired"),
  REDEMPTION_RELEASED("redemption-released", "Lượt dùng mã đã được trả lại", "It was released"),
  REDEMPTION_CONFIRMED(
      "redemption-confirmed",
      "Lượt dùng mã đã xác nhận, chỉ có thể hoàn",
      "It is confirmed and can only be refunded"),
  REDEMPTION_NOT_CONFIRMED(
      "redemption-not-confirmed",
      "Lượt dùng mã chưa xác nhận, chỉ có thể hủy",
      "It is not confirmed and can only be cancelled"),
  AUDIT_PERIOD_OVER(
      "audit-period-over", "Đã hết thời hạn đối soát", "The time to refund it has ended");

  private final Definition definition;

  EndProblem(String code, String titleVi, String titleEn) {
    definition = Definition.lasting(409, code, titleVi, titleEn);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
