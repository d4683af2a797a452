package onlinefriday.voucher.commit;

import static onlinefriday.voucher.commit.Claims.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.Vouchers.Campaign;
import onlinefriday.voucher.commit.FlakyLedger.Lost;
import onlinefriday.voucher.commit.Outcome.KeyReused;
import onlinefriday.voucher.commit.Outcome.Redeemed;
import onlinefriday.voucher.commit.Outcome.Refused;
import onlinefriday.voucher.commit.Outcome.Unavailable;
import onlinefriday.voucher.ledger.Count;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Fact;
import onlinefriday.voucher.ledger.Sum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupCommitTest {
  private static final int AT_ONCE = 64;
  private static final Campaign UNLIMITED = Vouchers.campaign("c");
  private static final Outcome EXHAUSTED = new Refused(RefusalCode.CAMPAIGN_EXHAUSTED, null);

  private HotPath path = new HotPath();

  @AfterEach
  void everythingIsPublishedBookedAndClosed() {
    path.close();
    assertThat(path.topic.folded()).containsExactlyInAnyOrderElementsOf(path.ledger.facts());
    assertThat(path.publishers.open("v")).isEmpty();
    path.pools
        .find("c")
        .ifPresent(
            pool -> {
              assertThat(pool.shares()).isEmpty();
              assertThat(pool.out()).isEqualTo(sum());
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void exactlyAsManyAsThereAreAreGranted(int total) {
    Campaign campaign = UNLIMITED.limits((long) total, null, null);
    List<Outcome> outcomes = path.submitAll(differentShoppers(campaign, AT_ONCE));
    assertThat(redeemed(outcomes)).hasSize(total);
    assertThat(outcomes.stream().filter(EXHAUSTED::equals)).hasSize(AT_ONCE - total);
    assertThat(path.ledger.all()).hasSize(total);
  }

  @Test
  void theBudgetIsSpentToItsLastWholeDiscountAndNeverBeyond() {
    Campaign campaign = UNLIMITED.limits(null, 7 * Claims.DISCOUNT + 999, null);
    List<Outcome> outcomes = path.submitAll(differentShoppers(campaign, AT_ONCE));
    assertThat(redeemed(outcomes)).hasSize(7);
    assertThat(outcomes).contains(new Refused(RefusalCode.BUDGET_EXHAUSTED, null));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 40})
  void aShopperHasExactlyTheirTurns(int turns) {
    Campaign campaign = UNLIMITED.limits(null, null, turns);
    List<Claim> claims =
        IntStream.range(0, AT_ONCE)
            .mapToObj(i -> claim(campaign, "s", "o-" + i, "k-" + i))
            .toList();
    List<Outcome> outcomes = path.submitAll(claims);
    assertThat(redeemed(outcomes)).hasSize(turns);
    assertThat(outcomes).contains(new Refused(RefusalCode.SHOPPER_LIMIT_REACHED, null));
  }

  @Test
  void theSameRequestManyTimesAtOnceIsOneEntry() {
    Claim claim = claim(UNLIMITED, "s", "o", "k");
    List<Outcome> outcomes =
        path.submitAll(IntStream.range(0, AT_ONCE).mapToObj(_ -> claim).toList());
    assertThat(outcomes).allMatch(Redeemed.class::isInstance);
    assertThat(outcomes.stream().filter(o -> ((Redeemed) o).replayed())).hasSize(AT_ONCE - 1);
    assertThat(path.ledger.all()).hasSize(1);
  }

  @Test
  void aKeyWithAnotherBodyIsRefusedAtOnceAndLater() {
    List<Outcome> both =
        path.submitAll(
            List.of(claim(UNLIMITED, "s", "o-1", "k"), claim(UNLIMITED, "s", "o-2", "k")));
    assertThat(redeemed(both)).hasSize(1);
    assertThat(both).contains(new KeyReused());
    assertThat(path.submit(claim(UNLIMITED, "s", "o-3", "k"))).isEqualTo(new KeyReused());
  }

  @Test
  void aKeyWithAnotherShopperIsRefusedAtOnceAndLater() {
    List<Outcome> outcomes =
        path.submitAll(
            IntStream.range(0, AT_ONCE)
                .mapToObj(i -> claim(UNLIMITED, "s-" + i, "o", "k"))
                .toList());
    assertThat(redeemed(outcomes)).hasSize(1);
    assertThat(outcomes.stream().filter(new KeyReused()::equals)).hasSize(AT_ONCE - 1);
    assertThat(path.submit(claim(UNLIMITED, "s-new", "o", "k"))).isEqualTo(new KeyReused());
    assertThat(path.refused(claim(UNLIMITED, "s-new", "o", "k"), RefusalCode.WINDOW_CLOSED))
        .isEqualTo(new KeyReused());
  }

  @ParameterizedTest
  @MethodSource("scarcities")
  void anOrderIsRedeemedOnceWhoeverItsShopperIs(Campaign campaign) {
    List<Outcome> outcomes =
        path.submitAll(
            IntStream.range(0, AT_ONCE)
                .mapToObj(i -> claim(campaign, "s-" + i, "o", "k-" + i))
                .toList());
    Entry first = redeemed(outcomes).getFirst();
    Outcome taken = new Refused(RefusalCode.ORDER_ALREADY_REDEEMED, first.id());
    assertThat(outcomes.stream().filter(taken::equals)).hasSize(AT_ONCE - 1);
    assertThat(path.submit(claim(campaign, "s-new", "o", "k-new"))).isEqualTo(taken);
    Campaign other = Vouchers.campaign("d");
    assertThat(path.submit(claim(other, "s", "o", "k"))).isInstanceOf(Redeemed.class);
  }

  static List<Campaign> scarcities() {
    return List.of(
        UNLIMITED, UNLIMITED.limits(null, null, 1), UNLIMITED.limits(AT_ONCE + 9L, null, null));
  }

  @Test
  void whatHasTheKeyAnswersWhateverElseIsTaken() {
    Campaign one = UNLIMITED.limits(null, null, 1);
    Claim first = claim(one, "s", "o", "k");
    Outcome granted = path.submit(first);
    path.submit(claim(one, "t", "o-2", "k-2"));
    assertThat(path.submit(claim(one, "t", "o", "k"))).isEqualTo(new KeyReused());
    assertThat(path.submit(first)).isEqualTo(new Redeemed(((Redeemed) granted).entry(), true));
  }

  @ParameterizedTest
  @MethodSource("scarcities")
  void aRepeatIsAnsweredByWhatWasGrantedThoughItsCodeIsAnotherCampaignsByNow(Campaign left) {
    Claim asked = claim(left, "s", "o", "k");
    Entry first = ((Redeemed) path.submit(asked)).entry();
    Campaign next = Vouchers.campaign("next").limits(1L, null, 1);
    Claim again = Claims.passedTo(next.state(), asked);
    assertThat(path.submit(again)).isEqualTo(new Redeemed(first, true));
    assertThat(path.refused(again, RefusalCode.CAMPAIGN_PAUSED))
        .isEqualTo(new Redeemed(first, true));
    Claim another = Claims.passedTo(next.state(), claim(left, "another", "o", "k"));
    assertThat(path.submit(another)).isEqualTo(new KeyReused());
    assertThat(path.submit(claim(next, "t", "o", "k-2"))).isInstanceOf(Redeemed.class);
    assertThat(path.submit(again)).as("with nothing left").isEqualTo(new Redeemed(first, true));
    assertThat(path.submit(another)).isEqualTo(new KeyReused());
  }

  @Test
  void whatSucceededIsAnsweredAgainWhateverHappenedSince() {
    Campaign campaign = UNLIMITED.limits(1L, null, 1);
    Claim claim = claim(campaign, "s", "o", "k");
    Redeemed first = (Redeemed) path.submit(claim);
    Outcome replay = new Redeemed(first.entry(), true);
    assertThat(path.submit(claim)).isEqualTo(replay);
    assertThat(path.refused(claim, RefusalCode.CAMPAIGN_PAUSED)).isEqualTo(replay);
    assertThat(path.refused(claim, RefusalCode.WINDOW_CLOSED)).isEqualTo(replay);
    assertThat(path.refused(claim(campaign, "s", "o-2", "k"), RefusalCode.WINDOW_CLOSED))
        .isEqualTo(new KeyReused());
    assertThat(path.refused(claim(campaign, "s", "o-2", "k-2"), RefusalCode.WINDOW_CLOSED))
        .isEqualTo(new Refused(RefusalCode.WINDOW_CLOSED, null));
    assertThat(path.submit(claim(campaign, "s-2", "o-2", "k-2"))).isEqualTo(EXHAUSTED);
  }

  @Test
  void aRefusedRequestIsJudgedAnew() {
    Campaign one = UNLIMITED.limits(1L, null, null);
    path.submit(claim(one, "s", "o", "k"));
    assertThat(path.submit(claim(one, "s-2", "o-2", "k-2"))).isEqualTo(EXHAUSTED);
    Campaign two = one.next().limits(2L, null, null);
    assertThat(path.submit(claim(two, "s-2", "o-2", "k-2"))).isInstanceOf(Redeemed.class);
    assertThat(path.submit(claim(two, "s-3", "o-3", "k-3"))).isEqualTo(EXHAUSTED);
  }

  @Test
  void whatTheLedgerRefusesForNoReasonDoesNotHoldUpTheOthers() {
    path.ledger.refuseForNoReason("o-odd");
    assertThat(path.submit(claim(UNLIMITED, "s", "o-odd", "k"))).isEqualTo(new Unavailable());
    assertThat(path.submit(claim(UNLIMITED, "s", "o", "k-2"))).isInstanceOf(Redeemed.class);
  }

  @ParameterizedTest
  @EnumSource(Lost.class)
  void nobodyIsAnsweredBeforeALostOutcomeIsKnown(Lost how) {
    Campaign campaign = UNLIMITED.limits(9L, null, 1);
    path.ledger.lose(3, how);
    List<Outcome> outcomes = path.submitAll(differentShoppers(campaign, AT_ONCE));
    assertThat(redeemed(outcomes)).containsExactlyInAnyOrderElementsOf(path.ledger.all());
    assertThat(path.ledger.all()).hasSize(9);
    assertThat(outcomes.stream().filter(o -> o instanceof Redeemed(_, boolean again) && again))
        .isEmpty();
  }

  @Test
  void withTheStoreAwayEveryoneIsAnsweredInTime() {
    inAHurry();
    path.ledger.goAway();
    List<Outcome> outcomes = path.submitAll(differentShoppers(UNLIMITED, AT_ONCE));
    assertThat(outcomes).containsOnly(new Unavailable());
  }

  @Test
  void aRetryAfterTheStoreIsBackFindsWhatBecameOfTheFirst() {
    inAHurry();
    Claim claim = claim(UNLIMITED, "s", "o", "k");
    path.ledger.goAway();
    assertThat(path.submit(claim)).isEqualTo(new Unavailable());
    path.ledger.comeBack();
    await().until(() -> path.submit(claim) instanceof Redeemed);
    assertThat(path.ledger.all()).hasSize(1);
  }

  @Test
  void aBugInLookingAfterTheQuotasDoesNotEndTheCommitter() {
    Campaign campaign = UNLIMITED.limits(9L, null, null);
    assertThat(path.submit(claim(campaign, "s", "o", "k"))).isInstanceOf(Redeemed.class);
    path.pools.failOnce();
    await().until(path.pools::hasFailed);
    assertThat(path.submit(claim(campaign, "s-2", "o-2", "k-2"))).isInstanceOf(Redeemed.class);
  }

  @Test
  void anAbandonedRequestIsNotCarriedOut() throws Exception {
    inAHurry();
    var gate = path.ledger.hold();
    var stuck = Thread.ofVirtual().start(() -> path.submit(claim(UNLIMITED, "s", "o", "k")));
    await().until(() -> path.ledger.appends() == 1); // its group is closed to the next one
    assertThat(path.submit(claim(UNLIMITED, "s-2", "o-2", "k-2"))).isEqualTo(new Unavailable());
    stuck.join();
    gate.countDown();
    await().until(() -> path.submit(claim(UNLIMITED, "s-3", "o-3", "k-3")) instanceof Redeemed);
    assertThat(path.ledger.all()).extracting(Entry::orderRef).doesNotContain("o-2");
  }

  @Test
  void withKafkaAwayRedemptionsGoOnAndArePublishedLater() {
    path.topic.goAway();
    List<Outcome> outcomes = path.submitAll(differentShoppers(UNLIMITED, AT_ONCE));
    assertThat(redeemed(outcomes)).hasSize(AT_ONCE);
    path.topic.comeBack();
    await().untilAsserted(() -> assertThat(path.topic.folded()).hasSize(AT_ONCE));
  }

  private void inAHurry() {
    path.close();
    path = new HotPath(HotPath.HURRIED);
  }

  private Sum sum() {
    Count count = Count.ZERO;
    for (Fact fact : path.ledger.facts()) {
      count = fact.entry().pool().equals("c") ? count.plus(Count.of(fact)) : count;
    }
    return count.used();
  }

  private static List<Entry> redeemed(List<Outcome> outcomes) {
    List<Entry> entries = new ArrayList<>();
    outcomes.forEach(
        o -> {
          if (o instanceof Redeemed(Entry entry, _)) {
            entries.add(entry);
          }
        });
    return entries;
  }

  private static List<Claim> differentShoppers(Campaign campaign, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> claim(campaign, "s-" + i, "o-" + i, "k-" + i))
        .toList();
  }
}
