package onlinefriday.merchant.filing;

import java.util.Arrays;
import java.util.Optional;
import onlinefriday.merchant.law.Procedure;

/** The forms of Nghị định 81/2018/NĐ-CP that a filing fills in. */
enum OfficialForm {
  NOTICE("01", "Thông báo thực hiện khuyến mại"),
  REGISTRATION("02", "Đăng ký thực hiện chương trình khuyến mại"),
  RULES("03", "Thể lệ chương trình khuyến mại"),
  AMENDMENT("06", "Sửa đổi, bổ sung nội dung chương trình khuyến mại"),
  RESULT("07", "Báo cáo kết quả thực hiện chương trình khuyến mại");

  private final String number;
  private final String title;

  OfficialForm(String number, String title) {
    this.number = number;
    this.title = title;
  }

  static Optional<OfficialForm> numbered(String number) {
    return Arrays.stream(values()).filter(form -> form.number.equals(number)).findFirst();
  }

  /** What a filing of that procedure begins with; none when nothing has to be filed. */
  static Optional<OfficialForm> firstOf(Procedure procedure) {
    return switch (procedure) {
      case NONE -> Optional.empty();
      case NOTIFY -> Optional.of(NOTICE);
      case REGISTER -> Optional.of(REGISTRATION);
    };
  }

  /** Whether there is anything to fill it in with. */
  boolean isOf(Dossier dossier, Procedure procedure) {
    return switch (this) {
      case NOTICE -> procedure == Procedure.NOTIFY;
      case REGISTRATION, RULES -> procedure == Procedure.REGISTER;
      case AMENDMENT -> procedure != Procedure.NONE && !dossier.earlier().isEmpty();
      case RESULT -> !dossier.reports().isEmpty();
    };
  }

  String number() {
    return number;
  }

  String title() {
    return title;
  }
}
