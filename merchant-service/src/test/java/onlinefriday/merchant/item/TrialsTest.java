package onlinefriday.merchant.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import onlinefriday.merchant.sheet.SheetType;
import onlinefriday.merchant.sheet.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as other programs write them, each of which was once read wrongly by somebody. */
class TrialsTest {
  private static final ItemImport IMPORT =
      new ItemImport(Validation.buildDefaultValidatorFactory().getValidator());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x00-control",
        "x01-SharedStrings-capital",
        "x03-stored-with-data-descriptor",
        "x04-cdata",
        "x08-workbook2",
        "x09-target-dot-slash",
        "x11-chart-sheet-first",
      })
  void whateverPackedItTheTableIsTheSame(String file) throws IOException {
    Imported.Read read = read(file + ".xlsx", SheetType.XLSX);
    assertThat(read.report().rejected()).isEmpty();
    assertThat(read.items())
        .singleElement()
        .returns("BR-1", FiledItem::sku)
        .returns(200_000L, FiledItem::referencePrice)
        .returns(150_000L, FiledItem::promotionalPrice)
        .returns(LocalDate.parse("2026-11-30"), FiledItem::referenceObservedOn);
  }

  @Test
  void whatXmlCannotHoldIsReadAsWhatItStandsFor() throws IOException {
    assertThat(read("x06-escape-x000D.xlsx", SheetType.XLSX).items())
        .singleElement()
        .returns("BR-7", FiledItem::sku)
        .returns("Áo nam", FiledItem::name);
  }

  @Test
  void hiddenRowIsLeftOutAndNamed() throws IOException {
    Imported.Read read = read("x13-hidden-row.xlsx", SheetType.XLSX);
    assertThat(read.items()).isNotEmpty();
    assertThat(read.report().rejectedTotal()).isZero();
    assertThat(read.report().leftOut()).extracting(RowProblem::code).containsExactly("hidden-row");
    assertThat(read.report().leftOutTotal()).isEqualTo(1);
  }

  @Test
  void rowWhoseCellsHaveMovedIsRejected() throws IOException {
    Imported.Read read = read("c01-unquoted-thousands.csv", SheetType.CSV);
    assertThat(read.items()).isEmpty();
    assertThat(read.report().rejected())
        .extracting(RowProblem::row, RowProblem::code)
        .containsExactly(tuple(2, "more-cells-than-headings"));
  }

  @Test
  void commasOfATitleAreNoSeparators() throws IOException {
    assertThat(read("c02-title-with-commas.csv", SheetType.CSV).items())
        .singleElement()
        .returns("BR-2", FiledItem::sku)
        .returns(200_000L, FiledItem::referencePrice)
        .returns(150_000L, FiledItem::promotionalPrice);
  }

  @Test
  void halfADongIsNotFiveHundred() throws IOException {
    Imported.Read read = read("c03-leading-zero-group.csv", SheetType.CSV);
    assertThat(read.items()).isEmpty();
    assertThat(read.report().rejected())
        .extracting(RowProblem::row, RowProblem::code)
        .containsExactly(tuple(2, "not-a-whole-number"), tuple(2, "not-a-whole-number"));
  }

  @Test
  void skuThatOnlyLooksOtherIsTheSame() throws IOException {
    Imported.Read read = read("c05-look-alike-skus.csv", SheetType.CSV);
    assertThat(read.items()).extracting(FiledItem::sku).containsExactly("BR-1");
    assertThat(read.report().rejected())
        .extracting(RowProblem::code)
        .containsExactly("sku-repeated", "sku-repeated", "sku-repeated");
  }

  @ParameterizedTest
  @EnumSource
  void theTemplateIsReadBack(SheetType type) {
    List<String> headings = Arrays.stream(ItemColumn.values()).map(ItemColumn::heading).toList();
    Imported.Read read = (Imported.Read) IMPORT.read(Template.of(headings, type), type);
    assertThat(read.report().columns().values()).containsExactlyElementsOf(headings);
    assertThat(read.report().rows()).isZero();
    assertThat(headings).noneMatch(heading -> heading.matches("[-=+@\\t\\r].*"));
  }

  private static Imported.Read read(String file, SheetType type) throws IOException {
    try (InputStream in = TrialsTest.class.getResourceAsStream("/trials/" + file)) {
      return (Imported.Read) IMPORT.read(Objects.requireNonNull(in).readAllBytes(), type);
    }
  }
}
