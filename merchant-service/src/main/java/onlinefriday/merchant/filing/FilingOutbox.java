package onlinefriday.merchant.filing;

import java.util.List;
import onlinefriday.contracts.event.FilingState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.topic.StateOutbox;

/** Changed filings, as others may know them. */
record FilingOutbox(AggregateStore<Dossier> filings) implements StateOutbox<FilingState> {
  @Override
  public List<FilingState> unpublished(int max) {
    return filings.unpublished(max).stream().map(Dossier::published).toList();
  }

  @Override
  public void published(FilingState state) {
    filings.published(state.id(), state.version());
  }
}
