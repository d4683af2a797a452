package onlinefriday.merchant.filing;

import java.util.List;
import java.util.Objects;
import onlinefriday.merchant.law.Assessment;
import onlinefriday.merchant.law.Finding;
import onlinefriday.merchant.law.FindingCode;
import onlinefriday.merchant.oversight.Leads;
import onlinefriday.merchant.registry.KnownMerchants;
import org.springframework.stereotype.Component;

/** Tells those who inspect of filings whose reference prices were raised shortly before. */
@Component
final class RaisedPrices {
  private final Leads leads;
  private final KnownMerchants merchants;

  RaisedPrices(Leads leads, KnownMerchants merchants) {
    this.leads = leads;
    this.merchants = merchants;
  }

  /** However often; a filing counts once. */
  void tell(Dossier filing, Assessment assessment) {
    List<String> skus =
        assessment.warnings().stream()
            .filter(warning -> warning.code() == FindingCode.REFERENCE_PRICE_RAISED)
            .map(Finding::item)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (!skus.isEmpty()) {
      merchants
          .find(filing.merchantId())
          .ifPresent(
              merchant -> leads.priceRaised(merchant.id(), merchant.province(), filing.id(), skus));
    }
  }
}
