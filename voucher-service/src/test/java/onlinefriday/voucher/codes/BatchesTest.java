package onlinefriday.voucher.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CodeBatchState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.defaults.topic.StateTopicReader;
import onlinefriday.defaults.topic.StateTopics;
import onlinefriday.voucher.codes.Batches.Issue;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class BatchesTest {
  private static final Issuer SHOPEE =
      new Issuer(
          new Caller(
              "shopee", "Shopee", Role.PARTNER, null, null, "shopee", Set.of("vouchers:issue")));
  private static final Issuer TIKI =
      new Issuer(
          new Caller("tiki", "Tiki", Role.PARTNER, null, null, "tiki", Set.of("vouchers:issue")));

  @Autowired Batches batches;
  @Autowired IssuedCodes issued;
  @Autowired StateTopics topics;
  @Autowired MongoDatabase database;
  @Autowired MongoBatches store;
  @Autowired StateRelay<CodeBatchState> relay;
  @Autowired Clock clock;

  @Test
  void manyAtOnceGetSerialsThatNobodyElseHas() throws Exception {
    CampaignState campaign = Singles.campaign("batches-race");
    List<Callable<Issue>> racers = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String key = "race-" + i;
      int count = 1 + i * 1_000;
      racers.add(() -> issue(campaign, count, SHOPEE, key));
    }
    List<CodeBatchState> issued = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var racer : threads.invokeAll(racers)) {
        issued.add(state(racer.get()));
      }
    }
    issued.sort(Comparator.comparing(CodeBatchState::firstSerial));
    int next = 0;
    for (CodeBatchState batch : issued) {
      assertThat(batch.firstSerial()).isEqualTo(next);
      next += batch.count();
    }
    assertThat(next).isEqualTo(64 + 1_000 * (63 * 64 / 2));
  }

  @Test
  void theSameKeyAtOnceIssuesOneBatch() throws Exception {
    CampaignState campaign = Singles.campaign("batches-twins");
    List<Callable<Issue>> twins = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      twins.add(() -> issue(campaign, 10, SHOPEE, "twins"));
    }
    List<Issue.Issued> issued = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var twin : threads.invokeAll(twins)) {
        issued.add((Issue.Issued) twin.get());
      }
    }
    assertThat(issued).extracting(i -> i.batch().id()).containsOnly(issued.getFirst().batch().id());
    assertThat(issued).filteredOn(i -> !i.replayed()).hasSize(1);
  }

  @Test
  void aKeyIsItsIssuersOwnAndOneRequestsOwn() {
    CampaignState campaign = Singles.campaign("batches-keys");
    CodeBatchState first = state(issue(campaign, 10, SHOPEE, "k"));
    CodeBatchState others = state(issue(campaign, 10, TIKI, "k"));
    assertThat(others.id()).isNotEqualTo(first.id());
    assertThat(issue(campaign, 11, SHOPEE, "k"))
        .isEqualTo(refused(CommonProblem.IDEMPOTENCY_KEY_REUSED));
    assertThat(issue(Singles.campaign("batches-keys-2"), 10, SHOPEE, "k"))
        .isEqualTo(refused(CommonProblem.IDEMPOTENCY_KEY_REUSED));
  }

  @Test
  void aCampaignIssuesAsManyCodesAsItHasSerialsAndNoneMore() {
    CampaignState campaign = Singles.campaign("batches-full");
    for (int i = 0; i < 6; i++) {
      state(issue(campaign, 10_000_000, SHOPEE, "full-" + i));
    }
    int left = CodeFormat.SERIALS - 60_000_000;
    assertThat(issue(campaign, left + 1, SHOPEE, "full-over"))
        .isEqualTo(refused(CodeProblem.CODES_USED_UP));
    assertThat(state(issue(campaign, left, SHOPEE, "full-last")).count()).isEqualTo(left);
    assertThat(issue(campaign, 1, SHOPEE, "full-one"))
        .isEqualTo(refused(CodeProblem.CODES_USED_UP));
  }

  @Test
  void whatAStoreRestoredFromABackupHasForgottenIsNotIssuedAgain() {
    CampaignState campaign = Singles.campaign("batches-restored");
    issued.put(Singles.batch(campaign.id(), 1, 0, 5_000, false));
    assertThat(state(issue(campaign, 10, SHOPEE, "restored")).firstSerial()).isEqualTo(5_000);
  }

  @Test
  void anEndedCampaignIssuesNothingButRepeatsItsAnswer() {
    CampaignState campaign = Singles.campaign("batches-ended");
    CodeBatchState first = state(issue(campaign, 10, SHOPEE, "ended"));
    CampaignState ended = Singles.next(campaign, CampaignState.State.ENDED);
    assertThat(state(issue(ended, 10, SHOPEE, "ended"))).isEqualTo(first);
    assertThat(issue(ended, 10, SHOPEE, "ended-2")).isEqualTo(refused(CodeProblem.CAMPAIGN_ENDED));
  }

  @Test
  void issuingAndRevokingReachAnotherInstance() {
    IssuedCodes elsewhere = new IssuedCodes();
    StateTopicReader<CodeBatchState> reader =
        topics.reader(Topic.CODE_BATCHES, CodeBatchState.class, elsewhere::put);
    reader.start();
    try {
      await().until(reader::caughtUp);
      CampaignState campaign = Singles.campaign("batches-elsewhere");
      Batch batch = ((Issue.Issued) issue(campaign, 10, SHOPEE, "else")).batch();
      await().until(() -> elsewhere.find(campaign.id(), 9) != null);

      batches.revoke(batch, SHOPEE);
      await().until(() -> Objects.requireNonNull(elsewhere.find(campaign.id(), 9)).revoked());
    } finally {
      reader.stop();
    }
  }

  @Test
  void whoIssuedAndWhoRevokedIsKeptForGood() {
    CampaignState campaign = Singles.campaign("batches-audit");
    Batch batch = ((Issue.Issued) issue(campaign, 10, SHOPEE, "audit")).batch();
    batches.revoke(batch, TIKI);
    batches.revoke(batch, SHOPEE);
    assertThat(
            database
                .getCollection("code.batches.audit")
                .find(Filters.in("_id", batch.id() + ":1", batch.id() + ":2"))
                .map(entry -> entry.get("change", Document.class))
                .map(change -> change.getString("actor") + " " + change.getString("action"))
                .into(new ArrayList<>()))
        .containsExactlyInAnyOrder("shopee issue", "tiki revoke");
  }

  @Test
  void anIssuerGetsItsMaximumToTheLastCodeFromManyInstancesAtOnce() throws Exception {
    CampaignState campaign = Singles.campaign("batches-max");
    Batches elsewhere = new Batches(store, new IssuedCodes(), relay, clock);
    state(issue(campaign, 5_000, TIKI, "max-others"));
    List<Callable<Issue>> racers = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      Batches instance = i % 2 == 0 ? batches : elsewhere;
      String key = "max-" + i;
      racers.add(() -> instance.issue(campaign, 7, SHOPEE, 100, key));
    }
    int codes = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var racer : threads.invokeAll(racers)) {
        codes += racer.get() instanceof Issue.Issued(Batch batch, _) ? batch.state().count() : 0;
      }
    }
    assertThat(codes).isEqualTo(98);
    assertThat(batches.issue(campaign, 3, SHOPEE, 100, "max-over"))
        .isEqualTo(new Issue.Refused(CodeProblem.ISSUE_LIMIT_REACHED, "2 of 100"));
    assertThat(state(elsewhere.issue(campaign, 2, SHOPEE, 100, "max-last")).count()).isEqualTo(2);
    assertThat(batches.issue(campaign, 1, SHOPEE, 100, "max-one"))
        .isEqualTo(new Issue.Refused(CodeProblem.ISSUE_LIMIT_REACHED, "0 of 100"));
    assertThat(state(issue(campaign, 1, TIKI, "max-others-2")).count()).isEqualTo(1);
  }

  @Test
  void twinsThatReachTheMaximumTogetherGetOneAnswer() throws Exception {
    for (int round = 0; round < 20; round++) {
      CampaignState campaign = Singles.campaign("batches-twins-max-" + round);
      String key = "twins-max-" + round;
      List<Callable<Issue>> twins = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        twins.add(() -> batches.issue(campaign, 10, SHOPEE, 10, key));
      }
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var twin : threads.invokeAll(twins)) {
          assertThat(twin.get()).isInstanceOf(Issue.Issued.class);
        }
      }
      assertThat(batches.issue(campaign, 10, SHOPEE, 10, key)).isInstanceOf(Issue.Issued.class);
    }
  }

  @Test
  void whatIsRevokedIsNotGivenBackAndARaisedMaximumIs() {
    CampaignState campaign = Singles.campaign("batches-spent");
    Batch batch = ((Issue.Issued) batches.issue(campaign, 10, SHOPEE, 10, "spent")).batch();
    batches.revoke(batch, SHOPEE);
    assertThat(batches.issue(campaign, 1, SHOPEE, 10, "spent-2"))
        .isEqualTo(new Issue.Refused(CodeProblem.ISSUE_LIMIT_REACHED, "0 of 10"));
    assertThat(state(batches.issue(campaign, 1, SHOPEE, 11, "spent-2")).count()).isEqualTo(1);
  }

  @Test
  void codesThatTheStoreHasForgottenCountAgainstTheMaximum() {
    CampaignState campaign = Singles.campaign("batches-forgotten");
    issued.put(Singles.batch(campaign.id(), 1, 0, 90, false));
    issued.put(Singles.batch(campaign.id(), 2, 0, 90, true));
    assertThat(batches.issue(campaign, 11, SHOPEE, 100, "forgotten"))
        .isEqualTo(new Issue.Refused(CodeProblem.ISSUE_LIMIT_REACHED, "10 of 100"));
    assertThat(state(batches.issue(campaign, 10, SHOPEE, 100, "forgotten")).count()).isEqualTo(10);
  }

  private Issue issue(CampaignState campaign, int count, Issuer issuer, String key) {
    return batches.issue(campaign, count, issuer, CodeFormat.SERIALS, key);
  }

  private static Issue refused(ProblemKind why) {
    return new Issue.Refused(why, null);
  }

  private static CodeBatchState state(Issue issue) {
    return ((Issue.Issued) issue).batch().state();
  }
}
