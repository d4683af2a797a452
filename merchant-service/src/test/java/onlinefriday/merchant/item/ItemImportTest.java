package onlinefriday.merchant.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onlinefriday.merchant.law.Goods;
import onlinefriday.merchant.sheet.SheetType;
import onlinefriday.merchant.sheet.WorkbookFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemImportTest {
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();
  private static final ItemImport IMPORT = new ItemImport(VALIDATOR);

  @Test
  void aWholeRowBecomesAnItem() {
    Imported.Read read =
        read(
            """
            Mã hàng;Tên hàng;Loại hàng;Ngành hàng;Giá tham chiếu (đ);Ngày ghi nhận giá;Nguồn giá;Giá khuyến mại;Giá trị quà tặng;Số lượng
            A1;Áo thun;Thực phẩm tươi sống;Thời trang;200.000;10/11/2026;Sàn A;90.000 ₫;1.000;12
            """);
    assertThat(read.items())
        .containsExactly(
            new FiledItem(
                "A1",
                "Áo thun",
                Goods.FRESH_FOOD,
                "Thời trang",
                200_000L,
                LocalDate.parse("2026-11-10"),
                "Sàn A",
                90_000L,
                1_000,
                12));
    assertThat(read.report())
        .returns(1, ImportReport::rows)
        .returns(1, ImportReport::accepted)
        .returns(0, ImportReport::rejectedTotal)
        .returns(false, ImportReport::stored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sku,name,referencePrice,promotionalPrice",
        "SKU,Name,Reference price,Promotional price",
        "Mã hàng,Tên hàng,Giá gốc,Giá khuyến mãi",
        "MÃ SẢN PHẨM,TÊN SẢN PHẨM,GIÁ NIÊM YẾT (VNĐ),GIÁ BÁN (VND)",
        "product_id,name,list_price_vnd,price_vnd",
        " ma  hang ,ten hang,gia tham chieu,gia khuyen mai",
      })
  void headingsAreReadAsShopsWriteThem(String headings) {
    assertThat(read(headings + "\nA1,Áo,200000,90000\n").items())
        .containsExactly(
            new FiledItem("A1", "Áo", Goods.ORDINARY, null, 200_000L, null, null, 90_000L, 0, 1));
  }

  @Test
  void titlesAboveTheHeadingsArePassedAndUnknownColumnsTold() {
    Imported.Read read = read("DANH SÁCH HÀNG,,\n\nNăm 2026,,\nsku,màu,price\nA1,đỏ,5\n");
    assertThat(read.items()).hasSize(1);
    assertThat(read.report().ignoredColumns()).containsExactly("màu");
    assertThat(read.report().columns())
        .containsEntry("sku", "sku")
        .containsEntry("promotionalPrice", "price");
  }

  @Test
  void headingsMergedOverSeveralColumnsArePassedToTheRowThatNamesEach() {
    String above =
        "<row><c t=\"inlineStr\"><is><t>Hàng</t></is></c><c/>"
            + "<c t=\"inlineStr\"><is><t>Giá</t></is></c><c/></row>";
    String rows =
        above
            + WorkbookFile.row("Mã hàng", "Tên hàng", "Giá gốc", "Giá bán")
            + WorkbookFile.row("A1", "Áo", "200.000", "150.000");
    byte[] file =
        WorkbookFile.of(rows)
            .with(
                "xl/worksheets/sheet1.xml",
                WorkbookFile.sheet(rows)
                    .replace(
                        "</sheetData>",
                        "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/>"
                            + "<mergeCell ref=\"C1:D1\"/></mergeCells>"))
            .bytes();
    assertThat(((Imported.Read) IMPORT.read(file, SheetType.XLSX)).items())
        .singleElement()
        .returns(200_000L, FiledItem::referencePrice)
        .returns(150_000L, FiledItem::promotionalPrice);
  }

  @Test
  void aFileWithoutHeadingsOrWithTwoThatMeanTheSameIsRefusedWhole() {
    assertThat(imported("A1,Áo,200000\nA2,Áo,1\n"))
        .isInstanceOfSatisfying(
            Imported.Unreadable.class, u -> assertThat(u.code()).isEqualTo("no-headings"));
    assertThat(imported("")).isInstanceOf(Imported.Unreadable.class);
    assertThat(imported("sku,giá bán,giá khuyến mại\nA1,1,2\n"))
        .isInstanceOfSatisfying(
            Imported.Unreadable.class,
            u -> {
              assertThat(u.code()).isEqualTo("heading-repeated");
              assertThat(u.message()).contains("giá khuyến mại");
            });
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sku                 |                  | missing
          goods               | wine             | not-one-of
          referencePrice      | 0                | price-not-positive
          referencePrice      | -1               | price-not-positive
          referencePrice      | một trăm         | not-a-whole-number
          referencePrice      | 1.5              | not-a-whole-number
          referencePrice      | 12.34.567        | not-a-whole-number
          referencePrice      | 1.000,5          | not-a-whole-number
          referencePrice      | 1000000000001    | out-of-range
          referencePrice      | 99999999999999999999 | not-a-whole-number
          promotionalPrice    | -5               | price-negative
          giftValue           | -1               | out-of-range
          units               | 0                | out-of-range
          units               | 1000000001       | out-of-range
          referenceObservedOn | 2026-02-30       | not-a-date
          referenceObservedOn | 2026-11-10T25:00:00Z | not-a-date
          sku                 | 8.93601E+12      | too-many-digits
          sku                 | 9e15             | too-many-digits
          referencePrice      | 0.500            | not-a-whole-number
          referencePrice      | 000              | not-a-whole-number
          units               | 0.750            | not-a-whole-number
          referenceObservedOn | 31/11/2026       | not-a-date
          referenceObservedOn | hôm qua          | not-a-date
          referenceObservedOn | 11/2026          | not-a-date
          """)
  void aRowThatBreaksARuleIsNamedWithItsColumn(String column, @Nullable String value, String code) {
    String file =
        column.equals("sku")
            ? "sku,name\nA1,x\n\"%s\",y\n".formatted(Objects.requireNonNullElse(value, ""))
            : "sku," + column + "\nA1,\nA2,\"" + value + "\"\n";
    Imported.Read read = read(file);
    assertThat(read.items()).extracting(FiledItem::sku).containsExactly("A1");
    assertThat(read.report().rejectedTotal()).isEqualTo(1);
    assertThat(read.report().rejected())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.row()).isEqualTo(3);
              assertThat(problem.column()).isEqualTo(column);
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.message()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          199000     | 199000
          199.000    | 199000
          199,000    | 199000
          199 000 đ  | 199000
          199.000VNĐ | 199000
          199000.00  | 199000
          1.234.567  | 1234567
          1,234,567  | 1234567
          999        | 999
          """)
  void amountsAreReadAsPeopleWriteThem(String written, long amount) {
    assertThat(read("sku;price\nA1;" + written + "\n").items())
        .extracting(FiledItem::promotionalPrice)
        .containsExactly(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-09", "9/11/2026", "09-11-2026", "09.11.2026", "2026-11-09 00:00:00"})
  void daysAreReadAsPeopleWriteThem(String written) {
    assertThat(read("sku,observed_at\nA1," + written + "\n").items())
        .extracting(FiledItem::referenceObservedOn)
        .containsExactly(LocalDate.parse("2026-11-09"));
  }

  @Test
  void aSkuThatStandsTwiceIsRefusedTheSecondTimeAndBothRowsNamed() {
    Imported.Read read = read("sku,price\nA1,1\nA2,2\n A1 ,3\n");
    assertThat(read.items()).extracting(FiledItem::sku).containsExactly("A1", "A2");
    assertThat(read.report().rejected())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.row()).isEqualTo(4);
              assertThat(problem.code()).isEqualTo("sku-repeated");
              assertThat(problem.message()).contains("A1", "2");
            });
  }

  @Test
  void everyThingWrongWithARowIsToldAtOnce() {
    Imported.Read read = read("sku,price,units,observed at\nA1,x,y,z\n");
    assertThat(read.report().rejected())
        .extracting(RowProblem::column)
        .containsExactlyInAnyOrder("price", "units", "observed at");
    assertThat(read.report().rejectedTotal()).isEqualTo(1);
  }

  @Test
  void textThatWasTidiedIsTold() {
    Imported.Read read = read("sku,name\nA1,\"Áo\u00a0 thun\n mới \"\nA2,Quần\n");
    assertThat(read.items()).extracting(FiledItem::name).containsExactly("Áo thun mới", "Quần");
    assertThat(read.report().tidiedTotal()).isEqualTo(1);
    assertThat(read.report().tidied())
        .singleElement()
        .returns(2, RowProblem::row)
        .returns("name", RowProblem::column);
  }

  @Test
  void aFormulaIsToldByItsRowAndNothingOfTheRowIsTaken() {
    Imported.Read read = read("sku,name\nA1,=1+1\nA2,-34-35 giá treo\n=A3,x\n");
    assertThat(read.items()).extracting(FiledItem::name).containsExactly("-34-35 giá treo");
    assertThat(read.report().rejected())
        .extracting(RowProblem::row, RowProblem::code)
        .containsExactly(tuple(2, "formula"), tuple(4, "formula"));
  }

  @Test
  void twentyThousandItemsAreTakenAndTheReportStaysShort() {
    String rows =
        IntStream.range(0, 22_000).mapToObj(i -> "A" + i + ",1").collect(Collectors.joining("\n"));
    Imported.Read read = read("sku,price\n" + rows);
    assertThat(read.items()).hasSize(20_000);
    assertThat(read.report().rows()).isEqualTo(22_000);
    assertThat(read.report().rejectedTotal()).isEqualTo(2_000);
    assertThat(read.report().rejected())
        .hasSize(ImportReport.LISTED_MAX)
        .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("too-many-items"));
  }

  @Test
  void aWorkbooksNumbersDatesAndFormulasAreRead() {
    String head = WorkbookFile.row("sku", "price", "observed at");
    String good =
        "<row><c><v>56360027</v></c><c><v>199000</v></c><c s=\"2\"><v>46336</v></c></row>";
    String formula = "<row><c><v>2</v></c><c><f>A2*2</f><v>4</v></c></row>";
    String fraction = "<row><c><v>3</v></c><c><v>0.5</v></c></row>";
    String noDate = "<row><c><v>4</v></c><c/><c><v>46336</v></c></row>";
    byte[] file = WorkbookFile.of(head + good + formula + fraction + noDate).bytes();
    Imported.Read read = (Imported.Read) IMPORT.read(file, SheetType.XLSX);
    assertThat(read.items())
        .singleElement()
        .returns("56360027", FiledItem::sku)
        .returns(199_000L, FiledItem::promotionalPrice)
        .returns(LocalDate.parse("2026-11-10"), FiledItem::referenceObservedOn);
    assertThat(read.report().rejected())
        .extracting(RowProblem::row, RowProblem::code)
        .containsExactly(
            tuple(3, "formula"), tuple(4, "not-a-whole-number"), tuple(5, "not-a-date"));
  }

  @Test
  void aBrokenFileLeavesNothing() {
    assertThat(IMPORT.read(new byte[] {1, 2, 3}, SheetType.XLSX))
        .isInstanceOfSatisfying(
            Imported.Unreadable.class, u -> assertThat(u.code()).isEqualTo("not-a-workbook"));
    assertThat(imported("sku,name\nA1,x\nA2,\"y\n"))
        .isInstanceOfSatisfying(
            Imported.Unreadable.class, u -> assertThat(u.code()).isEqualTo("quote-not-closed"));
  }

  private static Imported.Read read(String csv) {
    return (Imported.Read) imported(csv);
  }

  private static Imported imported(String csv) {
    return IMPORT.read(csv.getBytes(StandardCharsets.UTF_8), SheetType.CSV);
  }
}
