package onlinefriday.merchant.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official form, filled in; in Vietnamese, as the law has it.
 *
 * @param receipts their numbers
 */
record FormSheet(
    String number,
    String title,
    List<String> addressees,
    List<Line> trader,
    List<Line> lines,
    List<PrizeLine> prizes,
    List<String> receipts) {

  /**
   * A field.
   *
   * @param value null: for a pen, as the platform does not know it
   */
  record Line(String label, @Nullable String value) {}

  /** A row of the prize table. */
  record PrizeLine(String name, String value, String count, String total) {}
}
