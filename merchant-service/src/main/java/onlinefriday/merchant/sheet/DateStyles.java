package onlinefriday.merchant.sheet;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a date. */
final class DateStyles {
  static final DateStyles NONE = new DateStyles(new BitSet());

  private static final int STYLES_MAX = 70_000;

  /** Excel's own bound. */
  private static final int FORMAT_LENGTH_MAX = 255;

  /** The dates among the formats that every workbook has; 18 to 21 and 45 to 47 are times. */
  private static final Set<String> BUILT_IN =
      Set.of("14", "15", "16", "17", "22", "27", "30", "36", "50", "57");

  /** Colours, conditions and locales in brackets, quoted text, escaped characters. */
  private static final Pattern DECORATION = Pattern.compile("\\[[^]]*]|\"[^\"]*\"|[\\\\_*].");

  private static final Pattern DAY_OR_YEAR = Pattern.compile("[dDyY]");

  private final BitSet dates;

  private DateStyles(BitSet dates) {
    this.dates = dates;
  }

  static DateStyles read(Xml xml) throws SheetFault.Found {
    Set<String> formats = new HashSet<>(BUILT_IN);
    BitSet dates = new BitSet();
    boolean ofCells = false;
    int style = 0;
    while (xml.next()) {
      if (xml.isStartOf("numFmt") && isDate(xml.attribute("formatCode"))) {
        formats.add(String.valueOf(xml.attribute("numFmtId")));
      } else if (xml.isStartOf("cellXfs") || xml.isEndOf("cellXfs")) {
        ofCells = xml.isStartOf("cellXfs");
      } else if (ofCells && xml.isStartOf("xf") && style < STYLES_MAX) {
        dates.set(style++, formats.contains(String.valueOf(xml.attribute("numFmtId"))));
      }
    }
    return new DateStyles(dates);
  }

  /**
   * @param style as a cell names it, or null
   */
  boolean showDate(@Nullable String style) {
    try {
      return style != null && dates.get(Integer.parseInt(style));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  private static boolean isDate(@Nullable String format) {
    if (format == null || format.length() > FORMAT_LENGTH_MAX) {
      return false;
    }
    String bare = DECORATION.matcher(format).replaceAll("");
    return DAY_OR_YEAR.matcher(bare).find();
  }
}
