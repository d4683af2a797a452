package onlinefriday.merchant.filing;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.merchant.assessment.NamedInBodies;
import onlinefriday.merchant.declaration.Declarations;
import onlinefriday.merchant.declaration.DeclaredFiling;
import onlinefriday.merchant.item.FiledItem;
import org.springframework.stereotype.Component;

/** Keeps what filings declare of their prices, for as long as anybody may be held to it. */
@Component
final class Evidence {
  /** Days under discount are those of this form. */
  private static final String DISCOUNT = "discount";

  private final Declarations declarations;
  private final NamedInBodies named;
  private final Clock clock;

  Evidence(Declarations declarations, NamedInBodies named, Clock clock) {
    this.declarations = declarations;
    this.named = named;
    this.clock = clock;
  }

  /**
   * After each write of a filing, and perhaps again: what is known already stays.
   *
   * @param goods of the filing, asked for when they have to be written
   */
  void keep(Dossier dossier, Supplier<List<FiledItem>> goods) {
    switch (dossier.state()) {
      case DECLARED, NOTIFIED, REGISTERING, ACCEPTED ->
          declarations.record(declared(dossier), goods);
      case REFUSED, WITHDRAWN ->
          declarations.ended(dossier.id(), VietnamTime.dateOf(dossier.standing().changedAt()));
      // what a merchant corrects before it submits again has not been declared
      case DRAFT, SUPPLEMENT_ASKED -> {}
    }
  }

  private DeclaredFiling declared(Dossier dossier) {
    Terms terms = dossier.terms();
    boolean counts =
        terms.form().equals(DISCOUNT)
            && !named.isConcentrated(
                terms.editionId(), terms.provinces(), terms.start(), terms.end());
    return new DeclaredFiling(
        dossier.id(),
        dossier.version(),
        dossier.merchantId(),
        dossier.contents().itemSet(),
        VietnamTime.dateOf(clock.instant()),
        terms.start(),
        terms.end(),
        counts,
        null);
  }
}
