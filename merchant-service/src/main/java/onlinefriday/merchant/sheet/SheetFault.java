package onlinefriday.merchant.sheet;

import java.util.Locale;
import onlinefriday.defaults.problem.Wording;

/** Why a file cannot be read, or not to its end. */
public enum SheetFault {
  NOT_A_WORKBOOK("không phải tệp Excel (.xlsx) đọc được", "is no readable Excel file (.xlsx)"),
  OLD_OR_LOCKED_WORKBOOK(
      "là tệp .xls cũ hoặc có mật khẩu: hãy lưu thành .xlsx không có mật khẩu",
      "is an old .xls file or has a password: save it as .xlsx without one"),
  INFLATES_TOO_FAR("giải nén ra quá lớn", "inflates to more than is read"),
  TOO_MANY_TEXTS("chứa quá nhiều chữ", "holds more text than is read"),
  NOT_UTF_8(
      "không phải bảng mã UTF-8: hãy lưu dạng “CSV UTF-8”",
      "is not encoded in UTF-8: save it as “CSV UTF-8”"),
  QUOTE_NOT_CLOSED("có dấu ngoặc kép không đóng", "has a quote that is never closed"),
  TOO_MANY_ROWS(
      String.format(Locale.of("vi"), "có hơn %,d dòng", SheetLimits.ROWS_MAX),
      String.format(Locale.ENGLISH, "has more than %,d rows", SheetLimits.ROWS_MAX));

  private final String vi;
  private final String en;

  SheetFault(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In the caller's language, to follow the word “file”. */
  public String message() {
    return Wording.of("Tệp " + vi, "The file " + en);
  }

  /** The way out of the readers, to {@link Sheets}. */
  static final class Found extends Exception {
    final transient SheetFault fault;

    Found(SheetFault fault) {
      super(fault.code(), null, false, false);
      this.fault = fault;
    }
  }

  Found found() {
    return new Found(this);
  }
}
