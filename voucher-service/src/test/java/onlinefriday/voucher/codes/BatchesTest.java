package onlinefriday.voucher.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
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
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.testing.ServiceTest;
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

  @Test
  void manyAtOnceGetSerialsThatNobodyElseHas() throws Exception {
    CampaignState campaign = Singles.campaign("batches-race");
    List<Callable<Issue>> racers = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String key = "race-" + i;
      int count = 1 + i * 1_000;
      racers.add(() -> batches.issue(campaign, count, SHOPEE, key));
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
      twins.add(() -> batches.issue(campaign, 10, SHOPEE, "twins"));
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
    CodeBatchState first = state(batches.issue(campaign, 10, SHOPEE, "k"));
    CodeBatchState others = state(batches.issue(campaign, 10, TIKI, "k"));
    assertThat(others.id()).isNotEqualTo(first.id());
    assertThat(batches.issue(campaign, 11, SHOPEE, "k"))
        .isEqualTo(new Issue.Refused(CommonProblem.IDEMPOTENCY_KEY_REUSED));
    assertThat(batches.issue(Singles.campaign("batches-keys-2"), 10, SHOPEE, "k"))
        .isEqualTo(new Issue.Refused(CommonProblem.IDEMPOTENCY_KEY_REUSED));
  }

  @Test
  void aCampaignIssuesAsManyCodesAsItHasSerialsAndNoneMore() {
    CampaignState campaign = Singles.campaign("batches-full");
    for (int i = 0; i < 6; i++) {
      state(batches.issue(campaign, 10_000_000, SHOPEE, "full-" + i));
    }
    int left = CodeFormat.SERIALS - 60_000_000;
    assertThat(batches.issue(campaign, left + 1, SHOPEE, "full-over"))
        .isEqualTo(new Issue.Refused(CodeProblem.CODES_USED_UP));
    assertThat(state(batches.issue(campaign, left, SHOPEE, "full-last")).count()).isEqualTo(left);
    assertThat(batches.issue(campaign, 1, SHOPEE, "full-one"))
        .isEqualTo(new Issue.Refused(CodeProblem.CODES_USED_UP));
  }

  @Test
  void whatAStoreRestoredFromABackupHasForgottenIsNotIssuedAgain() {
    CampaignState campaign = Singles.campaign("batches-restored");
    issued.put(Singles.batch(campaign.id(), 1, 0, 5_000, false));
    assertThat(state(batches.issue(campaign, 10, SHOPEE, "restored")).firstSerial())
        .isEqualTo(5_000);
  }

  @Test
  void anEndedCampaignIssuesNothingButRepeatsItsAnswer() {
    CampaignState campaign = Singles.campaign("batches-ended");
    CodeBatchState first = state(batches.issue(campaign, 10, SHOPEE, "ended"));
    CampaignState ended = Singles.next(campaign, CampaignState.State.ENDED);
    assertThat(state(batches.issue(ended, 10, SHOPEE, "ended"))).isEqualTo(first);
    assertThat(batches.issue(ended, 10, SHOPEE, "ended-2"))
        .isEqualTo(new Issue.Refused(CodeProblem.CAMPAIGN_ENDED));
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
      Batch batch = ((Issue.Issued) batches.issue(campaign, 10, SHOPEE, "else")).batch();
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
    Batch batch = ((Issue.Issued) batches.issue(campaign, 10, SHOPEE, "audit")).batch();
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

  private static CodeBatchState state(Issue issue) {
    return ((Issue.Issued) issue).batch().state();
  }
}
