package onlinefriday.merchant.sheet;

import java.util.Locale;
import onlinefriday.defaults.problem.Wording;

/** Why a whole row below the headings is not read. */
public enum LeftOut {
  /** Whoever looks at the sheet does not see it, and may not mean it. */
  HIDDEN_ROW("dòng bị ẩn nên không đọc", "is hidden, so it is not read"),
  TOTAL_ROW("dòng cộng, không phải một mục", "is a total, no entry"),
  /** Cells have moved, as when {@code 200,000} stands unquoted between commas. */
  MORE_CELLS_THAN_HEADINGS(
      "có nhiều ô hơn dòng tiêu đề: hãy đặt số có dấu phẩy trong ngoặc kép",
      "has more cells than the headings: put numbers with commas into quotes");

  private final String vi;
  private final String en;

  LeftOut(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** Stable, kebab-case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In the caller's language. */
  public String message() {
    return Wording.of(vi, en);
  }

  /** Whether it may be passed over: what has moved may be an entry, and then one is missing. */
  public boolean isHarmless() {
    return this != MORE_CELLS_THAN_HEADINGS;
  }
}
