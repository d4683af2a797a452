package onlinefriday.merchant.filing;

import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.merchant.deal.DealFilings;
import org.springframework.stereotype.Component;

/** What else follows within this service from a change of a filing. */
@Component
final class Consequences {
  private final DealFilings deals;
  private final Evidence evidence;

  Consequences(DealFilings deals, Evidence evidence) {
    this.deals = deals;
    this.evidence = evidence;
  }

  /** After each write of a filing, and perhaps again: what is known already stays. */
  void of(Dossier dossier) {
    // nothing of a draft was ever on offer
    if (dossier.state() != State.DRAFT) {
      deals.changed(
          dossier.id(), dossier.version(), dossier.merchantId(), dossier.state().isInForce());
    }
    evidence.keep(dossier);
  }
}
