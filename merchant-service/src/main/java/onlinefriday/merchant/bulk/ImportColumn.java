package onlinefriday.merchant.bulk;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of the table may hold, and the headings under which people send it. */
enum ImportColumn {
  LEGAL_NAME("legalName", "tên pháp lý", "tên đơn vị", "tên doanh nghiệp", "legal name", "name"),
  TAX_CODE("taxCode", "mã số thuế", "mst", "tax code"),
  KIND("kind", "loại hình", "loại", "type"),
  PROVINCE("province", "tỉnh", "tỉnh thành", "mã tỉnh", "province code"),
  CONTACT_EMAIL("contactEmail", "thư điện tử", "email", "e-mail"),
  PLATFORMS("platforms", "sàn", "nền tảng", "platform"),
  VIETNAMESE_GOODS("vietnameseGoods", "hàng việt", "hàng việt nam", "vietnamese goods"),
  OCOP("ocop"),
  VERIFICATION("verification", "mã định danh", "định danh người bán", "seller id");

  static final List<ImportColumn> NEEDED = List.of(LEGAL_NAME, TAX_CODE, KIND, PROVINCE);

  private final String field;
  private final List<String> headings;

  ImportColumn(String field, String... headings) {
    this.field = field;
    this.headings =
        Stream.concat(Stream.of(field), Arrays.stream(headings)).map(ImportColumn::plain).toList();
  }

  /** As the contract names it. */
  String field() {
    return field;
  }

  static Optional<ImportColumn> of(String heading) {
    String plain = plain(heading);
    return Arrays.stream(values()).filter(c -> c.headings.contains(plain)).findFirst();
  }

  /** Letters and digits alone, without marks and capitals. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd')
        .replaceAll("[^a-z0-9]", "");
  }
}
