package onlinefriday.campaign.campaign;

import java.util.Locale;
import java.util.Set;
import onlinefriday.contracts.event.CampaignState.State;

/** What moves a campaign on in its life. A draft is not ended: its code must stay unknown. */
public enum CampaignAction {
  PUBLISH(State.DRAFT),
  PAUSE(State.PUBLISHED),
  RESUME(State.PAUSED),
  END(State.PUBLISHED, State.PAUSED);

  private final Set<State> from;

  CampaignAction(State... from) {
    this.from = Set.of(from);
  }

  public boolean isPossibleIn(State state) {
    return from.contains(state);
  }

  /** As paths and the audit have it. */
  public String verb() {
    return name().toLowerCase(Locale.ROOT);
  }
}
