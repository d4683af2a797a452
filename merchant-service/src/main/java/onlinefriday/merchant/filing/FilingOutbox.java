package onlinefriday.merchant.filing;

import java.util.List;
import onlinefriday.contracts.event.FilingState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.topic.StateOutbox;

/**
 * Changed filings, as others may know them. What follows from it is done before they are sent, so
 * no crash between the two writes loses it.
 */
record FilingOutbox(AggregateStore<Dossier> filings, Consequences consequences)
    implements StateOutbox<FilingState> {
  @Override
  public List<FilingState> unpublished(int max) {
    return filings.unpublished(
        max,
        changed -> {
          consequences.of(changed);
          return changed.published();
        });
  }

  @Override
  public void published(FilingState state) {
    filings.published(state.id(), state.version());
  }

  @Override
  public SetAside setAside() {
    return filings.setAside();
  }
}
