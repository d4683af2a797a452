package onlinefriday.merchant.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.merchant.TaxCodes;
import onlinefriday.merchant.registry.BulkRegistry;
import onlinefriday.merchant.registry.BulkRegistry.RejectedRow;
import onlinefriday.merchant.registry.MerchantRow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class RejectedRowTest {
  @Autowired BulkRegistry registry;

  @Test
  void rejectedRowNamesTheColumnAlsoWhenPartOfItsCellIsWrong() {
    List<MerchantRow> rows = List.of(row(1, "shopee;" + "x".repeat(65), null), row(2, null, "\t"));

    assertThat(registry.register(rows, "table", "operator", null).rejected())
        .extracting(RejectedRow::field)
        .containsExactly("platforms", "verification");
  }

  private static MerchantRow row(int number, String platforms, String verification) {
    return new MerchantRow(
        number,
        "Shop",
        TaxCodes.next(),
        "HOUSEHOLD",
        "79",
        null,
        platforms,
        false,
        false,
        verification,
        null,
        null);
  }
}
