package onlinefriday.merchant.filing;

import java.util.List;
import java.util.function.Supplier;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.merchant.deal.DealFilings;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.Items;
import org.springframework.stereotype.Component;

/** What else follows within this service from a change of a filing. */
@Component
final class Consequences {
  private final DealFilings deals;
  private final Evidence evidence;
  private final Items items;

  Consequences(DealFilings deals, Evidence evidence, Items items) {
    this.deals = deals;
    this.evidence = evidence;
    this.items = items;
  }

  /** After each write of a filing, and perhaps again: what is known already stays. */
  void of(Dossier dossier) {
    of(dossier, () -> items.all(dossier.contents().itemSet()));
  }

  /** The same, by whoever has its goods in hand: twenty thousand are not read once more. */
  void of(Dossier dossier, Supplier<List<FiledItem>> goods) {
    // nothing of a draft was ever on offer
    if (dossier.state() != State.DRAFT) {
      deals.changed(
          dossier.id(), dossier.version(), dossier.merchantId(), dossier.state().isInForce());
    }
    evidence.keep(dossier, goods);
  }
}
