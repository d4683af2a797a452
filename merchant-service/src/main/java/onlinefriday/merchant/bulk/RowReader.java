package onlinefriday.merchant.bulk;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import onlinefriday.contracts.place.Province;
import onlinefriday.contracts.text.TextNormalizer;
import onlinefriday.merchant.registry.MerchantRow;
import onlinefriday.merchant.sheet.Cell;
import onlinefriday.merchant.sheet.Headings;
import onlinefriday.merchant.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** From the cells of a row to what it says; for one row. */
final class RowReader {
  private static final int PROVINCE_DIGITS = 2;
  private static final Set<String> YES = Set.of("co", "x", "yes", "y", "true", "1", "dung");
  private static final Set<String> NO = Set.of("khong", "no", "n", "false", "0", "sai");

  /** Marks that people set in a box; they are no letters. */
  private static final Set<String> TICKS = Set.of("✓", "✔", "☑", "√", "✅", "🗸");

  private static final Map<String, String> KINDS = kinds();

  /** What stands before the name of a province in official papers. */
  private static final Pattern RANK = Pattern.compile("^(tinh|thanh pho|tp) ");

  private final SheetRow row;
  private final Headings<ImportColumn> headings;
  private final Map<String, Province> provinces;
  private @Nullable String unreadable;

  /**
   * @param provinces by their plain names
   */
  RowReader(SheetRow row, Headings<ImportColumn> headings, Map<String, Province> provinces) {
    this.row = row;
    this.headings = headings;
    this.provinces = provinces;
  }

  MerchantRow read() {
    String name = text(ImportColumn.LEGAL_NAME);
    String taxCode = text(ImportColumn.TAX_CODE);
    String kind = kind(text(ImportColumn.KIND));
    String province = province(text(ImportColumn.PROVINCE));
    String email = text(ImportColumn.CONTACT_EMAIL);
    String platforms = text(ImportColumn.PLATFORMS);
    Boolean vietnamese = truth(ImportColumn.VIETNAMESE_GOODS);
    Boolean ocop = truth(ImportColumn.OCOP);
    String verification = text(ImportColumn.VERIFICATION);
    return new MerchantRow(
        row.number(),
        name,
        taxCode,
        kind,
        province,
        email,
        platforms,
        vietnamese,
        ocop,
        verification,
        unreadable,
        null);
  }

  private @Nullable String text(ImportColumn column) {
    return switch (headings.cell(row, column)) {
      case Cell.Text(String written) -> {
        String line = TextNormalizer.line(written);
        yield line.isEmpty() ? null : line;
      }
      case Cell.Number(BigDecimal number) -> number.stripTrailingZeros().toPlainString();
      case Cell.Nothing _ -> null;
      case Cell.Day _, Cell.Unusable _ -> unreadable(column);
    };
  }

  private @Nullable String province(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Province named = provinces.get(placeName(text));
    if (named != null) {
      return named.code();
    }
    return text.matches("[0-9]") ? "0".repeat(PROVINCE_DIGITS - 1) + text : text;
  }

  private static Map<String, String> kinds() {
    Map<String, List<String>> words =
        Map.of(
            "ENTERPRISE",
            List.of(
                "doanhnghiep",
                "doanhnghieptunhan",
                "dntn",
                "congty",
                "congtytnhh",
                "congtytnhhmotthanhvien",
                "congtytnhhmtv",
                "congtytnhhhaithanhvientrolen",
                "congtycophan",
                "congtycp",
                "ctcp",
                "congtyhopdanh",
                "tnhh",
                "company"),
            "COOPERATIVE",
            List.of("hoptacxa", "htx", "lienhiephoptacxa"),
            "HOUSEHOLD",
            List.of("hokinhdoanh", "hkd", "hokinhdoanhcathe", "hocathe"),
            "INDIVIDUAL",
            List.of("canhan", "canhankinhdoanh"));
    Map<String, String> kinds = new HashMap<>();
    words.forEach((kind, names) -> names.forEach(name -> kinds.put(name, kind)));
    return Map.copyOf(kinds);
  }

  /** As it is found by: {@code TP. Hồ Chí Minh} is {@code hochiminh}. */
  static String placeName(String written) {
    return RANK.matcher(TextNormalizer.words(written)).replaceFirst("").replace(" ", "");
  }

  private static @Nullable String kind(@Nullable String text) {
    return text == null
        ? null
        : KINDS.getOrDefault(TextNormalizer.key(text), text.toUpperCase(Locale.ROOT));
  }

  private @Nullable Boolean truth(ImportColumn column) {
    String said = text(column);
    if (said == null) {
      return false;
    }
    String plain = TICKS.contains(said) ? "x" : TextNormalizer.key(said);
    if (!YES.contains(plain) && !NO.contains(plain)) {
      unreadable(column);
    }
    return YES.contains(plain);
  }

  private @Nullable String unreadable(ImportColumn column) {
    unreadable = unreadable == null ? column.field() : unreadable;
    return null;
  }
}
