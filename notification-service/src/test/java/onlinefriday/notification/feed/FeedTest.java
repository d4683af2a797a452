package onlinefriday.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.time.Window;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.TestBackbone;
import onlinefriday.notification.States;
import onlinefriday.notification.inbox.Inbox;
import onlinefriday.notification.mail.MailOutbox;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTest {
  private final MongoClient client = MongoClients.create(TestBackbone.running().mongoUri("feed"));
  private final MongoDatabase database = client.getDatabase("feed-" + UUID.randomUUID());
  private final MovableClock clock = new MovableClock();
  private final Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
  private CampaignFeed campaigns;
  private MerchantFeed merchants;

  @BeforeEach
  void start() {
    Inbox inbox = new Inbox(database, clock);
    campaigns = new CampaignFeed(new KnownStates(database, "known.campaigns"), inbox, clock);
    merchants =
        new MerchantFeed(
            new KnownStates(database, "known.merchants"),
            inbox,
            new MailOutbox(database),
            Duration.ofHours(24),
            clock);
  }

  @AfterEach
  void close() {
    database.drop();
    client.close();
  }

  @Test
  void lifeOfACampaignIsToldInOrder() {
    campaign(1, CampaignState.State.DRAFT);
    campaign(2, CampaignState.State.PUBLISHED);
    campaign(3, CampaignState.State.PAUSED);
    campaign(4, CampaignState.State.PUBLISHED);
    campaign(5, CampaignState.State.ENDED);

    assertThat(told())
        .containsExactly(
            "campaign-published.c.1",
            "campaign-paused.c.2",
            "campaign-resumed.c.3",
            "campaign-ended.c.4");
  }

  @Test
  void editOfAPublishedCampaignIsNoNews() {
    campaign(2, CampaignState.State.PUBLISHED);
    campaign(3, CampaignState.State.PUBLISHED);

    assertThat(told()).containsExactly("campaign-published.c.1");
  }

  @Test
  void draftThatEndsWasNeverThere() {
    campaign(1, CampaignState.State.DRAFT);
    campaign(2, CampaignState.State.ENDED);

    assertThat(told()).isEmpty();
  }

  @Test
  void campaignWhoseWindowIsOverIsNoNews() {
    campaigns.accept(
        States.campaign(
            "c",
            2,
            CampaignState.State.PUBLISHED,
            null,
            new Window(now.minusSeconds(7200), now.minusSeconds(3600))));

    assertThat(told()).isEmpty();
  }

  @Test
  void restartThatReadsEverythingAgainTellsNothingTwice() {
    tellEverything();
    List<String> first = told();
    start();
    tellEverything();

    assertThat(told()).isEqualTo(first).hasSize(5);
    assertThat(mails()).hasSize(1);
  }

  @Test
  void restartAfterCompactionTellsOnlyWhatIsNew() {
    tellEverything();
    List<String> first = told();
    start();
    campaign(4, CampaignState.State.PAUSED);
    merchant(4, MerchantState.State.VERIFIED, now.plusSeconds(2));

    assertThat(told()).isEqualTo(first);
  }

  @Test
  void crashBeforeTheStateIsKeptTellsNothingTwice() {
    tellEverything();
    List<String> first = told();
    database.getCollection("known.campaigns").drop();
    database.getCollection("known.merchants").drop();
    start();
    tellEverything();

    assertThat(told()).isEqualTo(first);
    assertThat(mails()).hasSize(1);
  }

  @Test
  void suspensionLongAgoIsToldButNotMailed() {
    merchant(3, MerchantState.State.SUSPENDED, now.minus(Duration.ofHours(25)));

    assertThat(told()).hasSize(1);
    assertThat(mails()).isEmpty();
  }

  @Test
  void secondSuspensionIsToldAndMailedAgain() {
    merchant(3, MerchantState.State.SUSPENDED, now.minusSeconds(20));
    merchant(5, MerchantState.State.SUSPENDED, now.minusSeconds(10));

    assertThat(told()).hasSize(2);
    assertThat(mails()).hasSize(2);
  }

  @Test
  void changeOfAMerchantsNameIsNoNews() {
    merchant(3, MerchantState.State.SUSPENDED, now);
    merchant(4, MerchantState.State.SUSPENDED, now);

    assertThat(told()).hasSize(1);
    assertThat(mails()).hasSize(1);
  }

  @Test
  void addressThatWouldAddAHeaderIsNotMailed() {
    merchants.accept(
        States.merchant(
            "m",
            2,
            MerchantState.State.SUSPENDED,
            now,
            "Cửa hàng",
            "a@shop.test\r\nBcc: everybody@shop.test"));

    assertThat(told()).hasSize(1);
    assertThat(mails()).isEmpty();
  }

  @Test
  void merchantWithoutAddressIsToldInTheInbox() {
    merchants.accept(States.merchant("m", 2, MerchantState.State.SUSPENDED, now, "Cửa hàng", null));

    assertThat(told()).hasSize(1);
    assertThat(mails()).isEmpty();
  }

  private void tellEverything() {
    campaign(2, CampaignState.State.PUBLISHED);
    campaign(4, CampaignState.State.PAUSED);
    merchant(2, MerchantState.State.VERIFIED, now);
    merchant(3, MerchantState.State.SUSPENDED, now.plusSeconds(1));
    merchant(4, MerchantState.State.VERIFIED, now.plusSeconds(2));
  }

  private void campaign(long version, CampaignState.State state) {
    campaigns.accept(States.campaign("c", version, state, null, States.openAt(now)));
  }

  private void merchant(long version, MerchantState.State state, Instant changedAt) {
    merchants.accept(States.merchant("m", version, state, changedAt));
  }

  private List<String> told() {
    return ids(database.getCollection("items"), "order");
  }

  private List<String> mails() {
    return ids(database.getCollection("mails"), "putAt");
  }

  private static List<String> ids(MongoCollection<Document> documents, String order) {
    return documents
        .find()
        .sort(Sorts.ascending(order))
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }
}
