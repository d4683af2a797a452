package onlinefriday.merchant.bulk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onlinefriday.contracts.text.TextNormalizer;

/** What a column of the table may hold, and the headings under which people send it. */
enum ImportColumn {
  LEGAL_NAME(
      "legalName",
      "tên pháp lý",
      "tên đơn vị",
      "tên doanh nghiệp",
      "tên công ty",
      "tên thương nhân",
      "tên hộ kinh doanh",
      "legal name",
      "company",
      "name"),
  TAX_CODE("taxCode", "mã số thuế", "mst", "mã số doanh nghiệp", "mst/cccd", "tax code", "tax id"),
  KIND("kind", "loại hình", "loại hình doanh nghiệp", "loại hình kinh doanh", "loại", "type"),
  PROVINCE(
      "province",
      "tỉnh",
      "tỉnh thành",
      "tỉnh/thành phố",
      "tỉnh, thành phố",
      "địa phương",
      "mã tỉnh",
      "province code"),
  CONTACT_EMAIL("contactEmail", "thư điện tử", "email", "e-mail"),
  PLATFORMS("platforms", "sàn", "nền tảng", "platform"),
  VIETNAMESE_GOODS(
      "vietnameseGoods",
      "hàng việt",
      "hàng việt nam",
      "hàng sản xuất trong nước",
      "vietnamese goods"),
  OCOP("ocop", "sản phẩm ocop"),
  VERIFICATION("verification", "mã định danh", "định danh người bán", "seller id");

  static final Set<ImportColumn> NEEDED = EnumSet.of(LEGAL_NAME, TAX_CODE, KIND, PROVINCE);

  private final String field;
  private final List<String> headings;

  ImportColumn(String field, String... headings) {
    this.field = field;
    this.headings =
        Stream.concat(Stream.of(field), Arrays.stream(headings)).map(TextNormalizer::key).toList();
  }

  /** As the contract names it. */
  String field() {
    return field;
  }

  static Optional<ImportColumn> of(String heading) {
    String plain = TextNormalizer.key(heading);
    return Arrays.stream(values()).filter(c -> c.headings.contains(plain)).findFirst();
  }
}
