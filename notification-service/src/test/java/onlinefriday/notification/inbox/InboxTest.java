package onlinefriday.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.notification.People;
import onlinefriday.notification.States;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class InboxTest {
  private final String id = "x-" + UUID.randomUUID();
  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  private People people;

  @BeforeEach
  void people() {
    people = new People(port);
  }

  /** Who a test asks for, by name. */
  private Stream<String> everybody() {
    return Stream.of(
        "operator",
        "auditor",
        "officer 79",
        "officer 68",
        "inspector 79",
        "inspector 68",
        "merchant itself",
        "merchant other",
        "member",
        "nobody");
  }

  private String token(String who) {
    return switch (who) {
      case "operator" -> Tokens.operator();
      case "auditor" -> Tokens.auditor();
      case "officer 79" -> Tokens.officer("79");
      case "officer 68" -> Tokens.officer("68");
      case "inspector 79" -> Tokens.inspector("79");
      case "inspector 68" -> Tokens.inspector("68");
      case "merchant itself" -> Tokens.merchant(id);
      case "merchant other" -> Tokens.merchant("other");
      case "member" -> Tokens.personWithoutRole("member-of-" + id);
      default -> Tokens.personWithoutRole("nobody");
    };
  }

  private List<String> readersOf(String itemId) {
    return everybody().filter(who -> people.ids(token(who)).contains(itemId)).toList();
  }

  @Test
  void suspensionIsToldToTheMerchantAndItsProvince() {
    String item = suspend();

    assertThat(readersOf(item))
        .containsExactly("officer 79", "inspector 79", "merchant itself", "member");
  }

  @Test
  void reinstatementIsToldToTheMerchantAlone() {
    suspend();
    MerchantState verified =
        States.merchant(
            id, 4, MerchantState.State.VERIFIED, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    Topics.publish(Topic.MERCHANTS, verified);
    String item = "merchant-reinstated." + id + "." + verified.changedAt().toEpochMilli();
    awaitItem(item, Tokens.merchant(id));

    assertThat(readersOf(item)).containsExactly("merchant itself", "member");
  }

  /** The province has to look at it; one that was never verified is nobody's news. */
  @Test
  void reviewIsToldToTheMerchantAndToWhoVerifiesIt() {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Topics.publish(Topic.MERCHANTS, States.merchant(id, 1, MerchantState.State.REGISTERED, now));
    Topics.publish(
        Topic.MERCHANTS, States.merchant(id, 2, MerchantState.State.VERIFIED, now.plusMillis(1)));
    var renamed = States.merchant(id, 3, MerchantState.State.REGISTERED, now.plusMillis(2));
    Topics.publish(Topic.MERCHANTS, renamed);
    String item = "merchant-in-review." + id + "." + renamed.changedAt().toEpochMilli();
    awaitItem(item, Tokens.merchant(id));

    assertThat(readersOf(item)).containsExactly("officer 79", "merchant itself", "member");
    assertThat(readersOf("merchant-in-review." + id + "." + now.toEpochMilli())).isEmpty();
  }

  @Test
  void campaignOfTheCountryIsToldToEveryOfficer() {
    String item = publishCampaign(null, Tokens.operator());

    assertThat(readersOf(item)).containsExactly("operator", "auditor", "officer 79", "officer 68");
  }

  @Test
  void campaignOfProvincesIsToldToTheirOfficers() {
    String item = publishCampaign(List.of("68", "01"), Tokens.operator());

    assertThat(readersOf(item)).containsExactly("operator", "auditor", "officer 68");
  }

  @Test
  void stateOnTheTopicTwiceIsOneItem() {
    String item = publishCampaign(null, Tokens.operator());
    Topics.publish(Topic.CAMPAIGNS, campaign(2, null));
    Topics.publish(Topic.CAMPAIGNS, campaign(3, null));
    Topics.publish(
        Topic.CAMPAIGNS,
        States.campaign(id, 4, CampaignState.State.PAUSED, null, States.openAt(clock.instant())));
    awaitItem("campaign-paused." + id + ".2", Tokens.operator());

    assertThat(people.ids(Tokens.operator()).stream().filter(i -> i.contains(id)))
        .containsExactly("campaign-paused." + id + ".2", item);
  }

  @Test
  void itemIsReadByOnePersonAtATime() {
    String item = suspend();
    int unread = people.inbox(Tokens.officer("79"), "vi").path("unread").asInt();
    assertThat(people.post("/v1/inbox/" + item + "/read", Tokens.officer("79")).statusCode())
        .isEqualTo(200);
    assertThat(people.post("/v1/inbox/" + item + "/read", Tokens.officer("79")).body())
        .contains("\"read\":true");

    JsonNode after = people.inbox(Tokens.officer("79"), "vi");
    assertThat(after.path("unread").asInt()).isEqualTo(unread - 1);
    assertThat(item(after, item).path("read").asBoolean()).isTrue();
    assertThat(item(people.inbox(Tokens.merchant(id), "vi"), item).path("read").asBoolean())
        .isFalse();
  }

  @Test
  void itemOfOthersAndUnknownItemAreAlikeNotFound() {
    String item = suspend();

    var others = people.post("/v1/inbox/" + item + "/read", Tokens.officer("68"));
    var unknown = people.post("/v1/inbox/none/read", Tokens.officer("68"));
    assertThat(others.statusCode()).isEqualTo(404);
    assertThat(others.body()).isEqualTo(unknown.body());
    assertThat(people.post("/inbox/" + item + "/read", Tokens.officer("68")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void textsAreInTheReadersLanguage() {
    String item = suspend();

    assertThat(item(people.inbox(Tokens.merchant(id), "vi"), item).path("title").asString())
        .isEqualTo("Thương nhân “Cửa hàng " + id + "” bị đình chỉ");
    JsonNode english = item(people.inbox(Tokens.merchant(id), "en"), item);
    assertThat(english.path("title").asString())
        .isEqualTo("Merchant “Cửa hàng " + id + "” is suspended");
    assertThat(english.path("body").asString()).endsWith("Reason: Hàng giả");
    assertThat(english.path("kind").asString()).isEqualTo("merchant-suspended");
  }

  @Test
  void listIsPagedFromTheNewest() {
    publishCampaign(null, Tokens.operator());
    Topics.publish(
        Topic.CAMPAIGNS,
        States.campaign(id, 3, CampaignState.State.PAUSED, null, States.openAt(clock.instant())));
    awaitItem("campaign-paused." + id + ".2", Tokens.operator());

    JsonNode first = people.inbox(Tokens.operator(), "vi", "?limit=1");
    assertThat(first.path("items").path(0).path("id").asString())
        .isEqualTo("campaign-paused." + id + ".2");
    JsonNode second =
        people.inbox(
            Tokens.operator(), "vi", "?limit=1&cursor=" + first.path("nextCursor").asString());
    assertThat(second.path("items").path(0).path("id").asString())
        .isEqualTo("campaign-published." + id + ".1");
  }

  @Test
  void partnersAndStrangersHaveNoInbox() {
    String partner = Tokens.partner("shopee", "vouchers:redeem");
    assertThat(people.get("/v1/inbox", "Authorization", partner).statusCode()).isEqualTo(403);
    assertThat(people.get("/v1/inbox/stream", "Authorization", partner).statusCode())
        .isEqualTo(403);
    assertThat(people.post("/v1/inbox/none/read", partner).statusCode()).isEqualTo(403);
    assertThat(people.get("/v1/inbox").statusCode()).isEqualTo(401);
    assertThat(people.get("/v1/inbox", "Authorization", Tokens.forged()).statusCode())
        .isEqualTo(401);
  }

  private String suspend() {
    MerchantState suspended =
        States.merchant(
            id, 3, MerchantState.State.SUSPENDED, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    Topics.publish(Topic.MERCHANTS, suspended);
    String item = "merchant-suspended." + id + "." + suspended.changedAt().toEpochMilli();
    awaitItem(item, Tokens.merchant(id));
    return item;
  }

  private String publishCampaign(@Nullable List<String> provinces, String reader) {
    Topics.publish(Topic.CAMPAIGNS, campaign(2, provinces));
    String item = "campaign-published." + id + ".1";
    awaitItem(item, reader);
    return item;
  }

  private CampaignState campaign(long version, @Nullable List<String> provinces) {
    return States.campaign(
        id, version, CampaignState.State.PUBLISHED, provinces, States.openAt(clock.instant()));
  }

  private void awaitItem(String item, String reader) {
    await().untilAsserted(() -> assertThat(people.ids(reader)).contains(item));
  }

  private static JsonNode item(JsonNode inbox, String id) {
    return inbox
        .path("items")
        .valueStream()
        .filter(item -> item.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
