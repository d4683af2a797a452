package onlinefriday.merchant.item;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.merchant.sheet.Headings;
import onlinefriday.merchant.sheet.LeftOut;
import onlinefriday.merchant.sheet.SheetRow;
import onlinefriday.merchant.sheet.TableReader;
import org.jspecify.annotations.Nullable;

/** The rows of one file as they come. */
final class ItemRows implements TableReader.Rows<ItemColumn> {
  private final Validator validator;
  private final List<FiledItem> items = new ArrayList<>();
  private final Map<String, Integer> rowBySku = new HashMap<>();
  private final Listed rejected = new Listed();
  private final Listed tidied = new Listed();
  private final Listed leftOut = new Listed();
  private int rows;

  ItemRows(Validator validator) {
    this.validator = validator;
  }

  @Override
  public void row(SheetRow row, Headings<ItemColumn> headings) {
    rows++;
    read(new RowReading(row, headings), row.number());
  }

  @Override
  public void leftOut(SheetRow row, LeftOut why, Headings<ItemColumn> headings) {
    var problem = List.of(new RowProblem(row.number(), null, why.code(), why.message()));
    if (why.isHarmless()) {
      leftOut.add(problem);
    } else {
      rows++;
      rejected.add(problem);
    }
  }

  private void read(RowReading reading, int number) {
    ItemForm form = reading.form();
    if (reading.problems().isEmpty()) {
      check(form, reading, number);
    }
    if (reading.problems().isEmpty()) {
      rowBySku.put(form.item().sku(), number);
      items.add(form.item());
      tidied.add(reading.tidied());
    } else {
      rejected.add(reading.problems());
    }
  }

  private void check(ItemForm form, RowReading reading, int number) {
    validator.validate(form).stream()
        .sorted(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
        .forEach(violation -> reject(violation, reading));
    ItemPrices.check(form, reading);
    String sku = form.sku();
    Integer before = sku == null ? null : rowBySku.get(sku);
    if (sku != null && before != null) {
      reading.reject(ItemColumn.SKU, RepeatedSkus.CODE, RepeatedSkus.message(sku, before));
    } else if (items.size() == Items.ITEMS_MAX) {
      reading.reject(
          ItemColumn.SKU,
          "too-many-items",
          Wording.of(
              "hồ sơ có nhiều nhất " + Items.ITEMS_MAX + " mặt hàng",
              "a filing has at most " + Items.ITEMS_MAX + " items"));
    }
  }

  private static void reject(ConstraintViolation<ItemForm> violation, RowReading reading) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    String code =
        switch (constraint) {
          case "NotNull" -> "missing";
          case "Size" -> "too-long";
          case "Pattern" -> "malformed";
          default -> "out-of-range";
        };
    reading.reject(
        ItemColumn.ofField(violation.getPropertyPath().toString()), code, violation.getMessage());
  }

  /**
   * To be asked when the file has been read to its end.
   *
   * @param headings that were found
   */
  Imported imported(@Nullable Headings<ItemColumn> headings) {
    if (headings == null) {
      return new Imported.Unreadable(
          "no-headings",
          Wording.of("Không thấy dòng tiêu đề có cột “%s”", "There is no row of headings with “%s”")
              .formatted(ItemColumn.SKU.heading()));
    }
    if (!headings.repeated().isEmpty()) {
      return new Imported.Unreadable(
          "heading-repeated",
          Wording.of("Hai cột cùng nghĩa: ", "Two columns mean the same: ")
              + String.join(", ", headings.repeated()));
    }
    return new Imported.Read(List.copyOf(items), report(headings));
  }

  private ImportReport report(Headings<ItemColumn> known) {
    Map<String, String> columns = new LinkedHashMap<>();
    known.texts().forEach((column, text) -> columns.put(column.field(), text));
    return new ImportReport(
        rows,
        items.size(),
        rejected.listed(),
        rows - items.size(),
        tidied.listed(),
        tidied.total(),
        leftOut.listed(),
        leftOut.total(),
        columns,
        known.ignored(),
        false);
  }

  /** The first of many, and how many they are. */
  private static final class Listed {
    private final List<RowProblem> listed = new ArrayList<>();
    private int total;

    void add(List<RowProblem> problems) {
      total += problems.size();
      problems.stream().limit(ImportReport.LISTED_MAX - listed.size()).forEach(listed::add);
    }

    List<RowProblem> listed() {
      return List.copyOf(listed);
    }

    int total() {
      return total;
    }
  }
}
