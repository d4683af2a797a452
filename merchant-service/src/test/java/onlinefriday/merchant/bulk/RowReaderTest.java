package onlinefriday.merchant.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.place.Province;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.merchant.registry.MerchantRow;
import onlinefriday.merchant.sheet.Cell;
import onlinefriday.merchant.sheet.Headings;
import onlinefriday.merchant.sheet.SheetRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {
  private static final Province HANOI =
      Provinces.registry().find("01", LocalDate.parse("2026-11-27")).orElseThrow();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100109106",
        "9900000016",
        "1099000001",
        "79099000001",
        "100109106001",
        "9900000016001",
      })
  void digitsThatTaxCodeHasLostAreNotMadeUp(String number) {
    assertThat(read(ImportColumn.TAX_CODE, number(number)).taxCode()).isEqualTo(number);
    assertThat(read(ImportColumn.TAX_CODE, new Cell.Text(number)).taxCode()).isEqualTo(number);
  }

  @Test
  void provinceIsReadByCodeNumberAndName() {
    assertThat(read(ImportColumn.PROVINCE, number("1")).province()).isEqualTo("01");
    assertThat(read(ImportColumn.PROVINCE, new Cell.Text("79")).province()).isEqualTo("79");
    assertThat(read(ImportColumn.PROVINCE, new Cell.Text("hà nội ")).province()).isEqualTo("01");
    assertThat(read(ImportColumn.PROVINCE, new Cell.Text("Xứ Lạ")).province()).isEqualTo("Xứ Lạ");
  }

  @ParameterizedTest
  @CsvSource({
    "Hộ kinh doanh, HOUSEHOLD",
    "HTX, COOPERATIVE",
    "enterprise, ENTERPRISE",
    "Cá nhân, INDIVIDUAL"
  })
  void kindIsReadInBothLanguages(String written, String kind) {
    assertThat(read(ImportColumn.KIND, new Cell.Text(written)).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hà Nội",
        "Thành phố Hà Nội",
        "TP. Hà Nội",
        "TP Hà Nội",
        "tp.hà nội",
        "HÀ NỘI",
        "Thành  phố\u00a0Hà Nội",
        "Ha Noi",
        "ＨÀ NỘI",
        "Ha\u0300 No\u0323\u0302i"
      })
  void provinceIsReadWithAndWithoutItsRank(String written) {
    assertThat(read(ImportColumn.PROVINCE, new Cell.Text(written)).province()).isEqualTo("01");
  }

  @ParameterizedTest
  @CsvSource({
    "Công ty TNHH, ENTERPRISE",
    "Công ty TNHH MTV, ENTERPRISE",
    "Công ty cổ phần, ENTERPRISE",
    "CTCP, ENTERPRISE",
    "DNTN, ENTERPRISE",
    "Hộ kinh doanh cá thể, HOUSEHOLD",
    "Cá nhân kinh doanh, INDIVIDUAL",
    "Liên hiệp hợp tác xã, COOPERATIVE",
    "Quỹ, QUỸ",
  })
  void kindIsReadByItsUsualWordsAndNoOtherIsGuessed(String written, String kind) {
    assertThat(read(ImportColumn.KIND, new Cell.Text(written)).kind()).isEqualTo(kind);
  }

  @Test
  void whatIsNotSeenIsNoPartOfACode() {
    assertThat(read(ImportColumn.TAX_CODE, new Cell.Text("\u200e9900000016\u00a0")).taxCode())
        .isEqualTo("9900000016");
  }

  @ParameterizedTest
  @CsvSource({"✓, true", "✔, true", "☑, true", "√, true", "x, true", "không, false", "'', false"})
  void tickIsYes(String written, boolean yes) {
    Cell cell = written.isEmpty() ? Cell.NOTHING : new Cell.Text(written);
    MerchantRow row = read(ImportColumn.VIETNAMESE_GOODS, cell);
    assertThat(row.vietnameseGoods()).isEqualTo(yes);
    assertThat(row.unreadable()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"✗", "☐", "?", "-"})
  void anotherMarkIsNotReadAsEither(String written) {
    assertThat(read(ImportColumn.OCOP, new Cell.Text(written)).unreadable()).isEqualTo("ocop");
  }

  @Test
  void firstCellThatIsNotTakenIsNamed() {
    MerchantRow formula = read(ImportColumn.LEGAL_NAME, new Cell.Unusable(Cell.Why.FORMULA));
    assertThat(formula.unreadable()).isEqualTo("legalName");
    assertThat(read(ImportColumn.OCOP, new Cell.Text("có lẽ")).unreadable()).isEqualTo("ocop");
    assertThat(read(ImportColumn.OCOP, new Cell.Text("Có")).ocop()).isTrue();
    assertThat(read(ImportColumn.OCOP, Cell.NOTHING).ocop()).isFalse();
  }

  @Test
  void shortRowHasNothingInItsLastColumns() {
    SheetRow row = new SheetRow(4, List.of(new Cell.Text("x")));
    assertThat(new RowReader(row, headings(ImportColumn.TAX_CODE, 9), Map.of()).read().taxCode())
        .isNull();
  }

  private static MerchantRow read(ImportColumn column, Cell cell) {
    List<Cell> cells = new ArrayList<>(List.of(cell));
    return new RowReader(
            new SheetRow(2, cells),
            headings(column, 0),
            Map.of(RowReader.placeName(HANOI.nameVi()), HANOI))
        .read();
  }

  private static Headings<ImportColumn> headings(ImportColumn column, int place) {
    return new Headings<>(
        new EnumMap<>(Map.of(column, place)), Map.of(), List.of(), List.of(), place + 1);
  }

  private static Cell number(String digits) {
    return new Cell.Number(new BigDecimal(digits));
  }
}
