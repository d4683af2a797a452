package onlinefriday.campaign.campaign;

import static com.mongodb.client.model.Filters.eq;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import onlinefriday.campaign.edition.EditionFollower;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.State;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.time.Window;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.topic.StateRelay;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps what campaigns know of their edition's window up to date. */
@Component
class EditionWindows implements EditionFollower {
  private static final Logger log = LoggerFactory.getLogger(EditionWindows.class);

  /** Tries against other changes of the same campaign; the relay of editions comes back later. */
  private static final int TRIES_MAX = 5;

  private final AggregateStore<EditionState> editions;
  private final AggregateStore<Campaign> campaigns;
  private final CodeClaims codes;
  private final StateRelay<CampaignState> relay;
  private final Clock clock;

  EditionWindows(
      AggregateStore<EditionState> editions,
      AggregateStore<Campaign> campaigns,
      CodeClaims codes,
      StateRelay<CampaignState> relay,
      Clock clock) {
    this.editions = editions;
    this.campaigns = campaigns;
    this.codes = codes;
    this.relay = relay;
    this.clock = clock;
  }

  @Override
  public void editionChanged(String editionId) {
    campaigns
        .list(eq("terms.editionId", editionId), null, CampaignNumbers.NUMBER_MAX)
        .forEach(this::follow);
    relay.wake();
  }

  /** The campaign as it is after it has followed its edition. */
  Campaign follow(Campaign campaign) {
    Campaign seen = campaign;
    for (int i = 0; i < TRIES_MAX; i++) {
      Optional<EditionState> edition = editions.find(seen.terms().editionId());
      if (edition.isEmpty() || isUpToDate(seen, edition.get().window())) {
        return seen;
      }
      Campaign next = seen.following(edition.get().window());
      if (!keepsCode(seen, next)) {
        log.warn("campaign {} keeps its window: its code is another's by now", seen.id());
        return seen;
      }
      if (campaigns.replace(next, Change.of("system", "follow-edition", clock.instant()))) {
        return next;
      }
      seen = campaigns.find(seen.id()).orElseThrow();
    }
    return seen;
  }

  private static boolean isUpToDate(Campaign campaign, @Nullable Window window) {
    return campaign.lifeState() == State.ENDED || Objects.equals(campaign.editionWindow(), window);
  }

  private boolean keepsCode(Campaign seen, Campaign next) {
    String code = next.terms().code();
    return code == null || next.lifeState() == State.DRAFT || codes.claim(code, seen).isEmpty();
  }
}
