package onlinefriday.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.AccessContract;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.notification.People;
import onlinefriday.notification.States;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class AccessTest extends AccessContract {
  @LocalServerPort int port;
  @Autowired MovableClock clock;

  @Override
  protected Map<String, String> thing(String what) {
    return switch (what) {
      case "news of a suspension of the merchant" -> Map.of("id", suspension());
      case "news of a campaign" -> Map.of("id", campaign());
      case "" -> Map.of();
      default -> throw new IllegalArgumentException(what);
    };
  }

  private String suspension() {
    MerchantState suspended =
        States.merchant(
            "m-access",
            3,
            MerchantState.State.SUSPENDED,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    Topics.publish(Topic.MERCHANTS, suspended);
    return awaited(
        "merchant-suspended.m-access." + suspended.changedAt().toEpochMilli(),
        Tokens.merchant("m-access"));
  }

  private String campaign() {
    String id = "access-" + UUID.randomUUID();
    Topics.publish(
        Topic.CAMPAIGNS,
        States.campaign(
            id, 1, CampaignState.State.PUBLISHED, null, States.openAt(clock.instant())));
    return awaited("campaign-published." + id + ".1", Tokens.operator());
  }

  private String awaited(String item, String reader) {
    await().untilAsserted(() -> assertThat(new People(port).ids(reader)).contains(item));
    return item;
  }
}
