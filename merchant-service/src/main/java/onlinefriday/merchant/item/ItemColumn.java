package onlinefriday.merchant.item;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onlinefriday.contracts.text.TextNormalizer;
import onlinefriday.defaults.problem.Wording;
import org.springframework.util.StringUtils;

/** The columns of an items file, by any of the headings that shops give them. */
enum ItemColumn {
  SKU("Mã hàng", "SKU", "Mã sản phẩm", "Mã SP", "Product ID"),
  NAME("Tên hàng", "Name", "Tên sản phẩm", "Tên SP", "Product name"),
  GOODS("Loại hàng", "Goods", "Kind of goods"),
  CATEGORY("Ngành hàng", "Category", "Danh mục", "Nhóm hàng"),
  REFERENCE_PRICE(
      "Giá tham chiếu",
      "Reference price",
      "Giá gốc",
      "Giá niêm yết",
      "Giá trước khuyến mại",
      "Giá trước khuyến mãi",
      "List price"),
  REFERENCE_OBSERVED_ON(
      "Ngày ghi nhận giá",
      "Reference observed on",
      "Ngày ghi nhận",
      "Ngày ghi nhận giá tham chiếu",
      "Observed at",
      "Observed on"),
  REFERENCE_SOURCE(
      "Nguồn giá", "Reference source", "Nguồn giá tham chiếu", "Nguồn ghi nhận", "Source"),
  PROMOTIONAL_PRICE("Giá khuyến mại", "Promotional price", "Giá khuyến mãi", "Giá bán", "Price"),
  GIFT_VALUE("Giá trị quà tặng", "Gift value"),
  UNITS("Số lượng", "Units", "Quantity");

  /** Titles above the table, and data, name no column for skus. */
  static final Set<ItemColumn> NEEDED = Set.of(SKU);

  /** As in {@code list_price_vnd}. */
  private static final Pattern UNIT = Pattern.compile("(vnd|dong|d)$");

  private final String vi;
  private final String en;
  private final List<String> headings;

  ItemColumn(String vi, String en, String... others) {
    this.vi = vi;
    this.en = en;
    this.headings =
        Stream.concat(Stream.of(vi, en), Arrays.stream(others)).map(TextNormalizer::key).toList();
  }

  /** Its heading in the template, in the caller's language. */
  String heading() {
    return Wording.of(vi, en);
  }

  /** The name of the field that it fills. */
  String field() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    return words[0]
        + Arrays.stream(words).skip(1).map(StringUtils::capitalize).collect(Collectors.joining());
  }

  static ItemColumn ofField(String field) {
    return Arrays.stream(values()).filter(c -> c.field().equals(field)).findFirst().orElseThrow();
  }

  static Optional<ItemColumn> of(String heading) {
    String plain = TextNormalizer.key(heading);
    String withoutUnit = UNIT.matcher(plain).replaceFirst("");
    return Arrays.stream(values())
        .filter(c -> c.headings.contains(plain) || c.headings.contains(withoutUnit))
        .findFirst();
  }
}
