package onlinefriday.campaign.campaign;

import java.util.Locale;
import java.util.Set;
import onlinefriday.contracts.event.CampaignState.State;

/** What moves a campaign on in its life. A draft is not ended: its code must stay unknown. */
public enum CampaignAction {
  PUBLISH(State.PUBLISHED, State.DRAFT),
  PAUSE(State.PAUSED, State.PUBLISHED),
  RESUME(State.PUBLISHED, State.PAUSED),
  END(State.ENDED, State.PUBLISHED, State.PAUSED);

  private final State to;
  private final Set<State> from;

  CampaignAction(State to, State... from) {
    this.to = to;
    this.from = Set.of(from);
  }

  public boolean isPossibleIn(State state) {
    return from.contains(state);
  }

  State target() {
    return to;
  }

  /** As paths and the audit have it. */
  public String verb() {
    return name().toLowerCase(Locale.ROOT);
  }
}
