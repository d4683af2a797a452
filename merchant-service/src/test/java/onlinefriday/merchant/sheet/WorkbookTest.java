package onlinefriday.merchant.sheet;

import static onlinefriday.merchant.sheet.WorkbookFile.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {
  @Test
  void rowsAreReadWithTheirNumbersAndPlaces() {
    Read read =
        Read.xlsx(
            WorkbookFile.of(
                "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>sku</t></is></c>"
                    + "<c r=\"C2\"><v>199000</v></c></row>"
                    + "<row r=\"3\"/><row><c><v>1.50</v></c></row>"));
    assertThat(read.texts()).containsExactly("2: sku|-|199000", "4: 1.50");
    assertThat(read.end()).isEqualTo(new SheetEnd(2, null, 0));
  }

  @Test
  void sharedTextsAreFoundBehindTheSheetThatNamesThem() {
    WorkbookFile file =
        WorkbookFile.of(
                "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>2</v></c>"
                    + "<c t=\"s\"><v>-1</v></c><c t=\"s\"><v>x</v></c></row>")
            .with(
                "xl/sharedStrings.xml",
                "<sst><si><t>một &amp; hai</t></si><si><r><t>đậm</t></r><r><t"
                    + " xml:space=\"preserve\"> nhạt</t></r><rPh><t>phiên âm</t></rPh></si></sst>");
    assertThat(Read.xlsx(file).texts())
        .containsExactly("1: đậm nhạt|một & hai|!ERROR_VALUE|!ERROR_VALUE|!ERROR_VALUE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c><f>1+1</f><v>2</v></c>",
        "<c t=\"str\"><f>A1&amp;B1</f><v>x</v></c>",
        "<c><f t=\"shared\" si=\"0\"/><v>2</v></c>",
        "<c><f/></c>",
        "<c t=\"inlineStr\"><is><t> =1+1</t></is></c>",
      })
  void aFormulaIsNeverTakenNorTheValueItHad(String cell) {
    assertThat(Read.xlsx(WorkbookFile.of("<row>" + cell + "</row>")).cell(0, 0))
        .isEqualTo(Cell.Why.FORMULA.cell());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 45992, 45992",
    "1, 45992, 2025-12-01",
    "2, 45992, 2025-12-01",
    "2, 45992.75, 2025-12-01",
    "3, 45992, 45992",
    "99, 45992, 45992",
    "x, 45992, 45992",
    "2, 60, !NOT_A_DATE", // the 29 February 1900 that never was
    "2, 61, 1900-03-01",
    "2, -1, !NOT_A_DATE",
    "2, 2958465, 9999-12-31",
    "2, 2958466, !NOT_A_DATE",
    "2, 1e30, !NOT_A_DATE",
    "2, hôm nay, !NOT_A_DATE",
  })
  void aNumberIsADateWhereItsStyleSaysSo(String style, String value, String read) {
    String row = "<row><c s=\"%s\"><v>%s</v></c></row>".formatted(style, value);
    assertThat(Read.xlsx(WorkbookFile.of(row)).texts()).containsExactly("1: " + read);
  }

  @Test
  void oldMacsCountFrom1904() {
    WorkbookFile file =
        WorkbookFile.of("<row><c s=\"1\"><v>0</v></c></row>")
            .with(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets>"
                    + "<sheet r:id=\"rId1\"/></sheets></workbook>");
    assertThat(Read.xlsx(file).cell(0, 0)).isEqualTo(new Cell.Day(LocalDate.of(1904, 1, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "n, 1e9, 1E+9",
    "n, 199999.99999999997, 200000.000000000",
    "n, 1e400, !",
    "n, 1e-400, !",
    "n, 1E2147483647, !",
    "n, NaN, !",
    "n, '', -",
    "b, 1, TRUE",
    "e, #REF!, !",
    "d, 2026-11-10, 2026-11-10",
    "d, 2026-02-30, !",
    "d, 2026-11-09T16:59:59Z, 2026-11-09",
    "d, 2026-11-09T17:00:00Z, 2026-11-10",
    "d, 2026-11-10T00:00:00, 2026-11-10",
    "d, 2026-11-10T00:00:00+07:00, 2026-11-10",
    "n, 999999999999999, 999999999999999",
    "n, 1000000000000000, !",
    "n, 8936012345678901, !",
    "zz, 5, !",
    "str, chữ, chữ",
  })
  void otherValuesAreReadOrRefusedOneByOne(String type, String value, String read) {
    String row = "<row><c t=\"%s\"><v>%s</v></c><c><v>1</v></c></row>".formatted(type, value);
    Cell cell = Read.xlsx(WorkbookFile.of(row)).cell(0, 0);
    if (read.equals("!")) {
      assertThat(cell).isInstanceOf(Cell.Unusable.class);
    } else if (cell instanceof Cell.Number(BigDecimal number)) {
      assertThat(number).isEqualByComparingTo(new BigDecimal(read));
    } else {
      assertThat(Read.xlsx(WorkbookFile.of(row)).texts()).containsExactly("1: " + read + "|1");
    }
  }

  @Test
  void theFirstSheetThatIsNotHiddenIsRead() {
    WorkbookFile file =
        WorkbookFile.of(row("hidden"))
            .with("xl/worksheets/sheet2.xml", WorkbookFile.sheet(row("shown")))
            .with(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet r:id=\"rId1\" state=\"veryHidden\"/>"
                    + "<sheet r:id=\"rId2\"/></sheets></workbook>")
            .with(
                "xl/_rels/workbook.xml.rels",
                WorkbookFile.relationships(
                    "worksheet", "worksheets/sheet1.xml",
                    "worksheet", "/xl/worksheets/sheet2.xml"));
    assertThat(Read.xlsx(file).texts()).containsExactly("1: shown");
  }

  @Test
  void placesOutOfAllRangeCostNothing() {
    String row =
        "<row r=\"2000000000\"><c r=\"ZZZZZZZZ1\"><v>1</v></c><c r=\"BM1\"><v>2</v></c>"
            + "<c r=\"BL1\"><v>3</v></c><c r=\"ữ\"><v>4</v></c></row>";
    assertThat(Read.xlsx(WorkbookFile.of(row)).cell(0, 63))
        .isEqualTo(new Cell.Number(BigDecimal.valueOf(3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8"})
  void aPartIsReadInItsOwnEncoding(String encoding) {
    String sheet = WorkbookFile.sheet(row("á")).replace("UTF-8", encoding);
    byte[] part = sheet.getBytes(Charset.forName(encoding));
    WorkbookFile file = WorkbookFile.of("").with("xl/worksheets/sheet1.xml", part);
    assertThat(Read.xlsx(file).texts()).containsExactly("1: á");
  }

  @Test
  void commentsAndSectionsArePartOfXml() {
    String rows =
        "<!-- a < b > c --><row><c t=\"inlineStr\"><is><t><![CDATA[a<b]]></t></is></c></row>";
    assertThat(Read.xlsx(WorkbookFile.of(rows)).texts()).containsExactly("1: a<b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "worksheets/sheet1.xml",
        "./worksheets/sheet1.xml",
        "../xl/worksheets/sheet1.xml",
        "/xl/worksheets/sheet1.xml",
        "worksheets\\sheet1.xml",
        "WORKSHEETS/Sheet1.XML",
      })
  void aPartIsWhereItsRelationshipSays(String target) {
    WorkbookFile file =
        WorkbookFile.of(row("a"))
            .with("xl/_rels/workbook.xml.rels", WorkbookFile.relationships("worksheet", target));
    assertThat(Read.xlsx(file).texts()).containsExactly("1: a");
  }

  @Test
  void hiddenRowsSaySo() {
    String rows = "<row hidden=\"1\"><c><v>1</v></c></row><row hidden=\"0\"><c><v>2</v></c></row>";
    assertThat(Read.xlsx(WorkbookFile.of(rows)).rows())
        .extracting(SheetRow::hidden)
        .containsExactly(true, false);
  }

  @Test
  void aByteOrderMarkIsPassed() {
    String sheet = "\uFEFF" + WorkbookFile.sheet(row("a"));
    assertThat(Read.xlsx(WorkbookFile.of("").with("xl/worksheets/sheet1.xml", sheet)).texts())
        .containsExactly("1: a");
  }
}
