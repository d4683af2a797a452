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
    EnumMap<ImportColumn, Integer> columns = new EnumMap<>(ImportColumn.class);
    columns.put(ImportColumn.TAX_CODE, 9);
    SheetRow row = new SheetRow(4, List.of(new Cell.Text("x")));
    assertThat(new RowReader(row, columns, Map.of()).read().taxCode()).isNull();
  }

  private static MerchantRow read(ImportColumn column, Cell cell) {
    List<Cell> cells = new ArrayList<>(List.of(cell));
    EnumMap<ImportColumn, Integer> columns = new EnumMap<>(ImportColumn.class);
    columns.put(column, 0);
    return new RowReader(new SheetRow(2, cells), columns, Map.of("hanoi", HANOI)).read();
  }

  private static Cell number(String digits) {
    return new Cell.Number(new BigDecimal(digits));
  }
}
