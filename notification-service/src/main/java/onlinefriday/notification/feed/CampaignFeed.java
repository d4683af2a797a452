package onlinefriday.notification.feed;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.State;
import onlinefriday.notification.inbox.Audience;
import onlinefriday.notification.inbox.Inbox;
import onlinefriday.notification.inbox.Item;
import onlinefriday.notification.inbox.Kind;
import org.jspecify.annotations.Nullable;

/** Tells operators, auditors and the officers concerned what becomes of a campaign. */
final class CampaignFeed {
  private final KnownStates known;
  private final Inbox inbox;
  private final Clock clock;

  CampaignFeed(KnownStates known, Inbox inbox, Clock clock) {
    this.known = known;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Any number of times, with the same effect. */
  void accept(CampaignState campaign) {
    Known before = known.of(campaign.id());
    if (before != null && before.version() >= campaign.version()) {
      return;
    }
    Kind kind = kind(before == null ? State.DRAFT : State.valueOf(before.state()), campaign);
    if (kind == null) {
      return;
    }
    int change = before == null ? 1 : before.changes() + 1;
    inbox.add(
        new Item(
            kind.wireName() + "." + campaign.id() + "." + change,
            kind,
            params(campaign),
            audiences(campaign),
            clock.instant()));
    known.keep(new Known(campaign.id(), campaign.version(), campaign.state().name(), null, change));
  }

  private @Nullable Kind kind(State before, CampaignState campaign) {
    if (before == campaign.state()) {
      return null;
    }
    return switch (campaign.state()) {
      case DRAFT -> null;
      case PAUSED -> Kind.CAMPAIGN_PAUSED;
      case ENDED -> before == State.DRAFT ? null : Kind.CAMPAIGN_ENDED;
      case PUBLISHED -> before == State.PAUSED ? Kind.CAMPAIGN_RESUMED : published(campaign);
    };
  }

  /** One whose window is over is read from an old topic, and is no news. */
  private @Nullable Kind published(CampaignState campaign) {
    boolean over = campaign.window() != null && !clock.instant().isBefore(campaign.window().end());
    return over ? null : Kind.CAMPAIGN_PUBLISHED;
  }

  private static List<Audience> audiences(CampaignState campaign) {
    List<Audience> audiences = new ArrayList<>(List.of(Audience.OPERATORS, Audience.AUDITORS));
    List<String> provinces = campaign.heldIn();
    if (provinces == null) {
      audiences.add(Audience.OFFICERS);
    } else {
      provinces.stream().map(Audience::officersOf).forEach(audiences::add);
    }
    return audiences;
  }

  private static Map<String, String> params(CampaignState campaign) {
    Map<String, String> params = new HashMap<>(Map.of("name", campaign.name()));
    if (campaign.code() != null) {
      params.put("code", campaign.code());
    }
    if (campaign.window() != null) {
      params.put("start", campaign.window().start().toString());
      params.put("end", campaign.window().end().toString());
    }
    return params;
  }
}
