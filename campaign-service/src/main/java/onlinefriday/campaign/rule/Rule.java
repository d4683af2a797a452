package onlinefriday.campaign.rule;

import java.util.Locale;

/** What a field may break: a stable code and the words for it. */
public enum Rule {
  MISSING("missing", "Cần điền.", "This is needed."),
  NOT_AN_ID(
      "not-an-id", "Chỉ gồm 1-64 ký tự A-Z a-z 0-9 . _ -", "It is 1 to 64 of A-Z a-z 0-9 . _ -"),
  RESERVED("reserved", "Mã định danh này dành riêng cho hệ thống.", "This id is reserved."),
  TOO_LONG("too-long", "Không quá %s ký tự.", "At most %s characters."),
  TOO_MANY("too-many", "Không quá %s mục.", "At most %s entries."),
  EMPTY("empty", "Không được để trống; bỏ hẳn nghĩa là tất cả.", "Not empty: left out means all."),
  DUPLICATE("duplicate", "Bị lặp lại.", "It is there twice."),
  OUT_OF_RANGE("out-of-range", "Phải từ %s đến %s.", "It is %s to %s."),
  NOT_A_SHARE(
      "out-of-range",
      "Phải từ 0,01%% đến 100%% (1-10000 điểm cơ bản).",
      "It is 0.01%% to 100%% (1-10000 basis points)."),
  NOT_A_NUMBER("not-a-number", "Cần một số nguyên.", "A whole number is needed."),
  NOT_A_DATE("not-a-date", "Cần một ngày hợp lệ.", "A date is needed."),
  NOT_A_TIME("not-a-time", "Cần ngày và giờ hợp lệ.", "A date and a time are needed."),
  NOT_A_CHOICE("not-a-choice", "Hãy chọn một trong các mục.", "Choose one of the list."),
  ENDS_BEFORE_START(
      "ends-before-start", "Phải kết thúc sau khi bắt đầu.", "It ends after it starts."),
  LASTS_TOO_LONG("lasts-too-long", "Không dài quá %s ngày.", "It lasts at most %s days."),
  NOT_A_CODE("not-a-code", "Mã gồm 3-32 chữ A-Z và số 0-9.", "A code is 3 to 32 of A-Z and 0-9."),
  PROVINCE_NOT_IN_FORCE(
      "province-not-in-force",
      "Không có tỉnh, thành mang mã này vào ngày bắt đầu.",
      "No province had this code on the first day."),
  NOT_WITH_THIS_KIND(
      "not-with-this-kind", "Không dùng với loại đã chọn.", "It does not go with the kind chosen."),
  UNKNOWN_EDITION("unknown-edition", "Không có kỳ này.", "There is no such edition."),
  EDITION_WITHOUT_DAYS(
      "edition-without-days",
      "Kỳ này chưa có tuần lễ và khung giờ.",
      "This edition has neither week nor window yet."),
  OUTSIDE_EDITION(
      "outside-edition",
      "Phải nằm trong những ngày của kỳ: %s đến hết %s.",
      "It lies within the edition's days: %s to the end of %s."),
  OUTSIDE_WINDOW("outside-window", "Phải nằm trong khung giờ.", "It lies within the window."),
  OVER_MINIMUM(
      "over-minimum",
      "Mức giảm cố định không được vượt giá trị đơn tối thiểu.",
      "A fixed discount is not over the minimum amount."),
  SHARES_OVER_WHOLE(
      "shares-over-whole",
      "Tổng các phần không quá 10000.",
      "The shares are at most 10000 in all."),
  ONLY_ITS_OWN_PROVINCE(
      "only-its-own-province",
      "Chương trình của một tỉnh, thành chỉ áp dụng tại nơi đó: %s.",
      "A province's campaign is held in that province alone: %s."),
  LOWERED(
      "lowered",
      "Sau khi công bố chỉ được thêm đơn vị phát hành hoặc tăng số mã của họ.",
      "Once it has been published issuers can only be added, and what they may issue raised."),
  FROZEN(
      "frozen",
      "Không thể đổi sau khi đã công bố.",
      "It cannot be changed once it has been published.");

  private final String code;
  private final String vi;
  private final String en;

  Rule(String code, String vi, String en) {
    this.code = code;
    this.vi = vi;
    this.en = en;
  }

  public String code() {
    return code;
  }

  String message(Locale locale, Object... arguments) {
    return ("en".equals(locale.getLanguage()) ? en : vi).formatted(arguments);
  }
}
