package onlinefriday.merchant.law;

import java.util.Locale;

/** What may be found; the names are part of the contract and never change. */
public enum FindingCode {
  PERIOD_EMPTY(
      true,
      "Ngày kết thúc %2$s không sau ngày bắt đầu %1$s",
      "%2$s, the end, is not after %1$s, the start"),
  PROVINCE_NOT_IN_FORCE(
      true,
      "Mã tỉnh, thành %1$s không có hiệu lực vào %2$s%3$s",
      "No province %1$s is in force on %2$s%3$s"),
  LATE_FILING(
      true,
      "Nhận ngày %1$s là muộn: cần %3$s ngày làm việc trọn vẹn trước ngày bắt đầu, hạn là %2$s (nền"
          + " tảng quyết định áp dụng cách tính chặt)",
      "Received on %1$s, too late: %3$s whole working days are needed before the start, so by %2$s"
          + " (by decision of the platform the strict reading holds)"),
  PRICE_NOT_POSITIVE(
      true, "Giá trước khuyến mại %1$s không lớn hơn 0", "The reference price %1$s is not above 0"),
  GOODS_NOT_PROMOTABLE(true, "Không được khuyến mại: %1$s", "Not to be promoted: %1$s"),
  DISCOUNT_OVER_100(true, "Giá khuyến mại %1$s là số âm", "The promotional price %1$s is negative"),
  DISCOUNT_OVER_CAP(
      true,
      "Giảm %1$s, vượt mức tối đa %2$s (%3$s của %4$s)",
      "A discount of %1$s is over the limit of %2$s (%3$s of %4$s)"),
  UNIT_VALUE_OVER_CAP(
      true,
      "Hàng tặng kèm một đơn vị trị giá %1$s, vượt mức tối đa %2$s (%3$s của %4$s)",
      "A gift of %1$s with one unit is over the limit of %2$s (%3$s of %4$s)"),
  PROGRAMME_VALUE_OVER_CAP(
      true,
      "Tổng giá trị khuyến mại %1$s, vượt mức tối đa %2$s (%3$s của %4$s)",
      "%1$s given away in all is over the limit of %2$s (%3$s of %4$s)"),
  CAP_UNVERIFIED(
      false,
      "%1$s vượt mức %2$s (%3$s của %4$s); mức này chưa xác minh",
      "%1$s is over %2$s (%3$s of %4$s); this limit is not verified"),
  CALENDAR_UNVERIFIED(
      false,
      "Lịch nghỉ giữa %1$s và %2$s chưa được nạp",
      "The days off between %1$s and %2$s have not been entered"),
  REFERENCE_PRICE_MISSING(
      false,
      "Thiếu giá trước khuyến mại: chưa xét được các mức tối đa",
      "The reference price is missing: no limit can be judged"),
  REFERENCE_PRICE_STALE(
      false,
      "Giá trước khuyến mại ghi nhận ngày %1$s, quá %2$s ngày trước ngày bắt đầu",
      "The reference price was observed on %1$s, over %2$s days before the start"),
  REFERENCE_PRICE_RAISED(
      false,
      "Giá trước khuyến mại %1$s cao hơn giá %2$s đã khai cho ngày %3$s",
      "The reference price %1$s is above the %2$s declared for %3$s"),
  PRICE_ABOVE_REFERENCE(
      false,
      "Giá khuyến mại %1$s cao hơn giá trước khuyến mại %2$s",
      "The promotional price %1$s is above the reference price %2$s"),
  DISCOUNT_DAYS_OVER_120(
      false,
      "Được giảm giá %1$s ngày trong năm %2$s, quá %3$s ngày",
      "Under discount on %1$s days of %2$s, over %3$s"),
  PRIZE_TABLE_MISMATCH(
      false,
      "Cơ cấu giải thưởng cộng lại là %1$s, công bố là %2$s",
      "The prize table adds up to %1$s, announced is %2$s"),
  RECEIVER_UNVERIFIED(
      false,
      "Cơ quan nhận đăng ký từ hai tỉnh, thành trở lên chưa xác minh",
      "Who receives a registration for two or more provinces is not verified"),
  PROCEDURE_UNVERIFIED(
      false, "Thủ tục này chưa xác minh: %1$s", "This procedure is not verified: %1$s"),
  REPLY_MAY_BE_LATE(
      false,
      "Nhận ngày %1$s, sau %2$s: trả lời có thể đến sau ngày bắt đầu",
      "Received on %1$s, after %2$s: the reply may come after the start"),
  GOODS_RESTRICTED(false, "Khuyến mại bị hạn chế: %1$s", "Promotion is restricted: %1$s");

  private final boolean violation;
  private final String vi;
  private final String en;

  FindingCode(boolean violation, String vi, String en) {
    this.violation = violation;
    this.vi = vi;
    this.en = en;
  }

  /** As answers have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it refuses; else it warns. */
  public boolean isViolation() {
    return violation;
  }

  String wording(Locale locale) {
    return "en".equals(locale.getLanguage()) ? en : vi;
  }
}
