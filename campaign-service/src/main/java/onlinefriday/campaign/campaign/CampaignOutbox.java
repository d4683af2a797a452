package onlinefriday.campaign.campaign;

import java.util.List;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.topic.StateOutbox;

/** Campaigns go out as everybody sees them. */
record CampaignOutbox(AggregateStore<Campaign> store) implements StateOutbox<CampaignState> {
  @Override
  public List<CampaignState> unpublished(int max) {
    return store.unpublished(max, Campaign::state);
  }

  @Override
  public void published(CampaignState state) {
    // the store goes by id and version only
    store.published(new Campaign(state, null, null, null));
  }

  @Override
  public SetAside setAside() {
    return store.setAside();
  }
}
