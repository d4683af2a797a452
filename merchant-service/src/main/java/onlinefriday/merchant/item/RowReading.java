package onlinefriday.merchant.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import onlinefriday.contracts.text.TextNormalizer;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.merchant.law.Goods;
import onlinefriday.merchant.sheet.Cell;
import onlinefriday.merchant.sheet.Headings;
import onlinefriday.merchant.sheet.SheetLimits;
import onlinefriday.merchant.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** One row on its way to an item: what its cells say, and what is wrong with them. */
final class RowReading {
  /** What a spreadsheet leaves of a long code that it took for a number. */
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d{1,3}");

  private final SheetRow row;
  private final Headings<ItemColumn> headings;
  private final List<RowProblem> problems = new ArrayList<>();
  private final List<RowProblem> tidied = new ArrayList<>();

  RowReading(SheetRow row, Headings<ItemColumn> headings) {
    this.row = row;
    this.headings = headings;
  }

  /** As far as the row can be read. */
  ItemForm form() {
    return new ItemForm(
        text(ItemColumn.SKU),
        text(ItemColumn.NAME),
        goods(),
        text(ItemColumn.CATEGORY),
        amount(ItemColumn.REFERENCE_PRICE),
        day(ItemColumn.REFERENCE_OBSERVED_ON),
        text(ItemColumn.REFERENCE_SOURCE),
        amount(ItemColumn.PROMOTIONAL_PRICE),
        amount(ItemColumn.GIFT_VALUE),
        amount(ItemColumn.UNITS));
  }

  List<RowProblem> problems() {
    return problems;
  }

  List<RowProblem> tidied() {
    return tidied;
  }

  void reject(ItemColumn column, String code, String message) {
    problems.add(problem(column, code, message));
  }

  private @Nullable String text(ItemColumn column) {
    return switch (headings.cell(row, column)) {
      case Cell.Text(String written) -> {
        String line = TextNormalizer.line(written);
        if (!line.equals(written)) {
          tidied.add(problem(column, "text-tidied", Wording.of("đã chuẩn hóa chữ", "was tidied")));
        }
        if (column == ItemColumn.SKU && SCIENTIFIC.matcher(line).matches()) {
          yield unusable(column, Cell.Why.TOO_MANY_DIGITS);
        }
        yield line.isEmpty() ? null : line;
      }
      case Cell.Number(var number) -> number.stripTrailingZeros().toPlainString();
      case Cell.Day(LocalDate day) -> day.toString();
      case Cell.Nothing _ -> null;
      case Cell.Unusable(Cell.Why why) -> unusable(column, why);
    };
  }

  private @Nullable Long amount(ItemColumn column) {
    Optional<Long> read =
        switch (headings.cell(row, column)) {
          case Cell.Number(var number) -> CellValues.amount(number);
          case Cell.Text(String written) -> CellValues.amount(written);
          case Cell.Nothing _ -> null;
          case Cell.Unusable(Cell.Why why) -> unusable(column, why);
          case Cell.Day _ -> Optional.empty();
        };
    return read == null
        ? null
        : orReject(
            read,
            column,
            "not-a-whole-number",
            Wording.of("phải là số nguyên, như 199000", "must be a whole number such as 199000"));
  }

  private @Nullable LocalDate day(ItemColumn column) {
    Optional<LocalDate> read =
        switch (headings.cell(row, column)) {
          case Cell.Day(LocalDate day) -> Optional.of(day);
          case Cell.Text(String written) -> CellValues.day(written);
          case Cell.Nothing _ -> null;
          case Cell.Unusable(Cell.Why why) -> unusable(column, why);
          case Cell.Number _ -> Optional.empty();
        };
    return read == null
        ? null
        : orReject(
            read,
            column,
            "not-a-date",
            Wording.of(
                "không phải ngày có thật, như 10/11/2026",
                "is no day that exists, such as 2026-11-10"));
  }

  private @Nullable Goods goods() {
    String written = text(ItemColumn.GOODS);
    return written == null
        ? null
        : orReject(
            CellValues.goods(written),
            ItemColumn.GOODS,
            "not-one-of",
            Wording.of("không phải loại hàng nào", "is no kind of goods"));
  }

  private <T> @Nullable T orReject(
      Optional<T> read, ItemColumn column, String code, String message) {
    if (read.isEmpty()) {
      reject(column, code, message);
    }
    return read.orElse(null);
  }

  private <T> @Nullable T unusable(ItemColumn column, Cell.Why why) {
    switch (why) {
      case FORMULA ->
          reject(
              column,
              "formula",
              Wording.of("là công thức: hãy dán giá trị", "is a formula: paste its value"));
      case ERROR_VALUE ->
          reject(column, "error-value", Wording.of("là giá trị lỗi", "is an error value"));
      case TOO_LONG ->
          reject(
              column,
              "too-long",
              Wording.of(
                  "dài quá " + SheetLimits.CELL_LENGTH_MAX + " ký tự",
                  "is longer than " + SheetLimits.CELL_LENGTH_MAX + " characters"));
      case NOT_A_NUMBER ->
          reject(column, "not-a-number", Wording.of("không phải số", "is no number"));
      case TOO_MANY_DIGITS ->
          reject(
              column,
              "too-many-digits",
              Wording.of(
                  "bảng tính đã làm tròn số này: hãy định dạng cột là văn bản",
                  "was rounded by a spreadsheet: format its column as text"));
      case NOT_A_DATE ->
          reject(
              column, "not-a-date", Wording.of("không phải ngày có thật", "is no day that exists"));
    }
    return null;
  }

  private RowProblem problem(ItemColumn column, String code, String message) {
    String heading = headings.texts().getOrDefault(column, column.heading());
    return new RowProblem(row.number(), heading, code, message);
  }
}
