package onlinefriday.campaign.campaign;

import java.util.List;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.defaults.topic.StateOutbox;

/** Campaigns go out as everybody sees them. */
record CampaignOutbox(StateOutbox<Campaign> store) implements StateOutbox<CampaignState> {
  @Override
  public List<CampaignState> unpublished(int max) {
    return store.unpublished(max).stream().map(Campaign::state).toList();
  }

  @Override
  public void published(CampaignState state) {
    // the store goes by id and version only
    store.published(new Campaign(state, null, null, null));
  }
}
