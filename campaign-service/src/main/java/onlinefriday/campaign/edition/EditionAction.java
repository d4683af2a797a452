package onlinefriday.campaign.edition;

import java.util.Locale;
import onlinefriday.contracts.event.EditionState.State;

/** What moves an edition on in its life. */
public enum EditionAction {
  PUBLISH(State.DRAFT, State.PUBLISHED),
  CLOSE(State.PUBLISHED, State.CLOSED);

  private final State from;
  private final State to;

  EditionAction(State from, State to) {
    this.from = from;
    this.to = to;
  }

  public boolean isPossibleIn(State state) {
    return state == from;
  }

  State target() {
    return to;
  }

  /** As paths and the audit have it. */
  public String verb() {
    return name().toLowerCase(Locale.ROOT);
  }
}
