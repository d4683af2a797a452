package onlinefriday.campaign.campaign;

import java.time.Duration;
import java.time.Instant;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.State;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.contracts.time.Window;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is kept.
 *
 * @param terms with the window and the {@code spillAt} that are its own, if it has any
 * @param editionWindow its edition's, as far as the campaign has followed it
 */
public record Campaign(CampaignState terms, @Nullable Window editionWindow) implements Versioned {
  /** Allocations become one pool when this part of the window is left. */
  private static final int SPILL_PART = 6;

  @Override
  public String id() {
    return terms.id();
  }

  @Override
  public long version() {
    return terms.version();
  }

  public State lifeState() {
    return terms.state();
  }

  /** What everybody sees: with the window and the {@code spillAt} that are in force. */
  public CampaignState state() {
    return copy(terms.version(), terms.state(), window(), spillAt());
  }

  public @Nullable Window window() {
    return terms.window() == null ? editionWindow : terms.window();
  }

  /** Published or paused, and its window is not over: its code is in use. */
  boolean isOpen(Instant now) {
    Window window = window();
    return (terms.state() == State.PUBLISHED || terms.state() == State.PAUSED)
        && window != null
        && window.stateAt(now) != Window.State.CLOSED;
  }

  Campaign in(State next) {
    return new Campaign(copy(version() + 1, next, terms.window(), terms.spillAt()), editionWindow);
  }

  Campaign following(@Nullable Window window) {
    return new Campaign(
        copy(version() + 1, terms.state(), terms.window(), terms.spillAt()), window);
  }

  private @Nullable Instant spillAt() {
    Window window = window();
    if (terms.spillAt() != null || window == null || terms.allocations().isEmpty()) {
      return terms.spillAt();
    }
    Duration lasts = Duration.between(window.start(), window.end());
    return window.end().minus(lasts.dividedBy(SPILL_PART));
  }

  private CampaignState copy(
      long version, State state, @Nullable Window window, @Nullable Instant spillAt) {
    return new CampaignState(
        terms.id(),
        version,
        terms.number(),
        terms.editionId(),
        terms.name(),
        terms.owner(),
        terms.codeKind(),
        terms.code(),
        window,
        terms.discount(),
        terms.minAmount(),
        terms.limits(),
        terms.shopperScope(),
        terms.merchants(),
        terms.provinces(),
        terms.requiresFiling(),
        terms.allocations(),
        spillAt,
        terms.holdSeconds(),
        state,
        terms.fuse());
  }
}
