package onlinefriday.campaign.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.State;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.contracts.time.Window;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is kept.
 *
 * @param terms with the window and the {@code spillAt} that are its own, if it has any
 * @param editionWindow its edition's, as far as the campaign has followed it
 * @param pause while it is paused; null when that was not kept yet
 * @param since when it was last published or resumed
 */
public record Campaign(
    CampaignState terms,
    @Nullable Window editionWindow,
    @Nullable Pause pause,
    @Nullable Instant since)
    implements Versioned {
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

  /** What everybody sees: with the provinces, the window and the {@code spillAt} in force. */
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

  /** What its fuse watches, when it can trip. */
  Optional<Fused> fused() {
    return terms.state() == State.PUBLISHED
        ? Optional.ofNullable(terms.fuse()).map(fuse -> new Fused(id(), fuse, since))
        : Optional.empty();
  }

  boolean isStill(Fused measured) {
    return fused().equals(Optional.of(measured));
  }

  Campaign published(Instant now) {
    return new Campaign(next(State.PUBLISHED), editionWindow, null, now);
  }

  /** The same with the window its edition has now. */
  Campaign in(EditionState edition) {
    return new Campaign(terms, edition.window(), pause, since);
  }

  Campaign paused(Pause by) {
    return new Campaign(next(State.PAUSED), editionWindow, by, since);
  }

  Campaign ended() {
    return new Campaign(next(State.ENDED), editionWindow, null, since);
  }

  Campaign following(@Nullable Window window) {
    return new Campaign(next(terms.state()), window, pause, since);
  }

  private CampaignState next(State state) {
    return copy(version() + 1, state, terms.window(), terms.spillAt());
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
        terms.heldIn(),
        terms.requiresFiling(),
        terms.allocations(),
        spillAt,
        terms.holdSeconds(),
        state,
        terms.fuse(),
        terms.issuers());
  }
}
