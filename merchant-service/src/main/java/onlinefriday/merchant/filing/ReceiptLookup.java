package onlinefriday.merchant.filing;

import java.util.Optional;
import onlinefriday.merchant.registry.KnownMerchants;
import onlinefriday.merchant.registry.PublicName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells anybody who holds the number of a receipt whether it is genuine. */
@Component
final class ReceiptLookup {
  private final Filings filings;
  private final KnownMerchants merchants;

  ReceiptLookup(Filings filings, KnownMerchants merchants) {
    this.filings = filings;
    this.merchants = merchants;
  }

  /**
   * @param written however they write it
   */
  Optional<ReceiptView> find(String written) {
    return ReceiptNumbers.canonical(written)
        .flatMap(
            number ->
                filings
                    .withReceipt(number)
                    .map(dossier -> ReceiptView.of(dossier, number, merchant(dossier))));
  }

  private @Nullable String merchant(Dossier dossier) {
    return merchants.find(dossier.merchantId()).map(PublicName::of).orElse(null);
  }
}
