package onlinefriday.merchant.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.merchant.law.Assessor;
import onlinefriday.merchant.law.Channel;
import onlinefriday.merchant.law.Finding;
import onlinefriday.merchant.law.FindingCode;
import onlinefriday.merchant.law.Programme;
import onlinefriday.merchant.law.RuleBook;
import onlinefriday.merchant.law.WorkingCalendar;
import onlinefriday.merchant.sheet.SheetType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A marketplace's own export, on machines that have such a file. */
class RealProductsImportTest {
  private static final Path PRODUCTS =
      Path.of(System.getProperty("onlinefriday.real-data", "../../shared/data/real"))
          .resolve("products.csv");

  private static Imported.Read read;

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.exists(PRODUCTS), "no file of real products here");
    ItemImport importer = new ItemImport(Validation.buildDefaultValidatorFactory().getValidator());
    read = (Imported.Read) importer.read(Files.readAllBytes(PRODUCTS), SheetType.CSV);
  }

  @Test
  void itsColumnsAreKnownAndOthersTold() {
    assertThat(read.report().columns())
        .containsEntry("sku", "product_id")
        .containsEntry("referencePrice", "list_price_vnd")
        .containsEntry("promotionalPrice", "price_vnd")
        .containsEntry("referenceObservedOn", "observed_at")
        .containsEntry("referenceSource", "source");
    assertThat(read.report().ignoredColumns()).containsExactly("seller", "discount_pct");
  }

  @Test
  void everyRowIsAnItemOrReportedAndOnlyRepeatedProductsAreRefused() {
    ImportReport report = read.report();
    assertThat(report.rows()).isEqualTo(6_000);
    assertThat(report.accepted() + report.rejectedTotal()).isEqualTo(6_000);
    assertThat(report.rejected())
        .isNotEmpty()
        .hasSize(report.rejectedTotal())
        .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("sku-repeated"));
    Set<String> skus = new HashSet<>();
    assertThat(read.items()).allSatisfy(item -> assertThat(skus.add(item.sku())).isTrue());
    assertThat(report.tidiedTotal()).isPositive();
  }

  @Test
  void theCapIsJudgedOnMoneyAndNotOnTheRoundedPercentage() {
    List<String> over =
        read.items().stream()
            .filter(i -> 2 * i.promotionalPrice() < i.referencePrice())
            .map(FiledItem::sku)
            .toList();
    assertThat(over).hasSizeGreaterThan(100);
    assertThat(
            new Assessor(RuleBook.read(), WorkingCalendar.read(), Provinces.registry())
                .assess(programme())
                .violations())
        .filteredOn(finding -> finding.code() == FindingCode.DISCOUNT_OVER_CAP)
        .extracting(Finding::item)
        .containsExactlyElementsOf(over);
  }

  private static Programme programme() {
    LocalDate start = LocalDate.parse("2025-11-14");
    return new Programme(
        RuleBook.read().form("discount").orElseThrow(),
        start,
        start.plusDays(3),
        List.of("79"),
        Channel.ECOMMERCE_ONLY,
        null,
        0,
        start.minusDays(30),
        read.items().stream().map(FiledItem::lawItem).toList(),
        List.of());
  }
}
