package onlinefriday.merchant.filing;

import java.util.List;
import onlinefriday.contracts.event.FilingState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.topic.StateOutbox;

/**
 * Changed filings, as others may know them. What they declare is kept before they are sent, so no
 * crash between the two writes loses it.
 */
record FilingOutbox(AggregateStore<Dossier> filings, Evidence evidence)
    implements StateOutbox<FilingState> {
  @Override
  public List<FilingState> unpublished(int max) {
    List<Dossier> changed = filings.unpublished(max);
    changed.forEach(evidence::keep);
    return changed.stream().map(Dossier::published).toList();
  }

  @Override
  public void published(FilingState state) {
    filings.published(state.id(), state.version());
  }
}
