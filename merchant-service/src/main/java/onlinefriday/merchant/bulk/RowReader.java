package onlinefriday.merchant.bulk;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import onlinefriday.contracts.place.Province;
import onlinefriday.merchant.registry.MerchantRow;
import onlinefriday.merchant.sheet.Cell;
import onlinefriday.merchant.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** From the cells of a row to what it says; for one row. */
final class RowReader {
  private static final int PROVINCE_DIGITS = 2;
  private static final Set<String> YES = Set.of("co", "x", "yes", "y", "true", "1", "dung");
  private static final Set<String> NO = Set.of("", "khong", "no", "n", "false", "0", "sai");
  private static final Map<String, String> KINDS =
      Map.of(
          "doanhnghiep", "ENTERPRISE",
          "hoptacxa", "COOPERATIVE",
          "htx", "COOPERATIVE",
          "hokinhdoanh", "HOUSEHOLD",
          "canhan", "INDIVIDUAL");

  private final SheetRow row;
  private final EnumMap<ImportColumn, Integer> columns;
  private final Map<String, Province> provinces;
  private @Nullable String unreadable;

  /**
   * @param provinces by their plain names
   */
  RowReader(SheetRow row, EnumMap<ImportColumn, Integer> columns, Map<String, Province> provinces) {
    this.row = row;
    this.columns = columns;
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
        unreadable);
  }

  private @Nullable String text(ImportColumn column) {
    Integer place = columns.get(column);
    return switch (place == null ? Cell.NOTHING : row.at(place)) {
      case Cell.Text(String written) -> written.isBlank() ? null : written.strip();
      case Cell.Number(BigDecimal number) -> number.stripTrailingZeros().toPlainString();
      case Cell.Nothing _ -> null;
      case Cell.Day _, Cell.Unusable _ -> unreadable(column);
    };
  }

  private @Nullable String province(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Province named = provinces.get(ImportColumn.plain(text));
    if (named != null) {
      return named.code();
    }
    return text.matches("[0-9]") ? "0".repeat(PROVINCE_DIGITS - 1) + text : text;
  }

  private static @Nullable String kind(@Nullable String text) {
    return text == null
        ? null
        : KINDS.getOrDefault(ImportColumn.plain(text), text.toUpperCase(Locale.ROOT));
  }

  private @Nullable Boolean truth(ImportColumn column) {
    String said = text(column);
    String plain = said == null ? "" : ImportColumn.plain(said);
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
