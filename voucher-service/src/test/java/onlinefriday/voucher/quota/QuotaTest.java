package onlinefriday.voucher.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.ledger.Ledger.Sum;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private static final CampaignState FIVE = Vouchers.campaign("c").limits(5L, null, null).state();

  private final Pools pools = new InMemoryPools();
  private final Quota mine = quota("mine", FIVE);
  private final Quota other = quota("other", FIVE);

  @Test
  void twoInstancesTogetherSpendExactlyWhatThereIs() throws Exception {
    CampaignState campaign = Vouchers.campaign("c").limits(101L, 77_000L, null).state();
    List<Callable<Sum>> instances = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Quota quota = quota("p-" + i, campaign);
      instances.add(() -> spendAll(quota, campaign));
    }
    Sum spent = Sum.ZERO;
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var instance : threads.invokeAll(instances)) {
        spent = spent.plus(instance.get().units(), instance.get().discount());
      }
    }
    assertThat(spent).isEqualTo(new Sum(77, 77_000));
    assertThat(pools.find("c").orElseThrow().out()).isEqualTo(spent);
  }

  private static Sum spendAll(Quota quota, CampaignState campaign) {
    int refused = 0;
    while (refused < 20) {
      quota.lease(campaign, new Sum(3, 3_000));
      RefusalCode shortOf = quota.spend(1_000);
      refused = shortOf == null ? 0 : refused + 1;
      quota.giveBack(campaign);
    }
    return quota.spent();
  }

  @Test
  void whatOneGivesBackTheOtherCanHave() {
    mine.lease(FIVE, new Sum(5, 0));
    other.lease(FIVE, new Sum(1, 0));
    assertThat(other.spend(0)).isEqualTo(RefusalCode.CAMPAIGN_EXHAUSTED);
    mine.giveBack(FIVE);
    other.lease(FIVE, new Sum(1, 0));
    assertThat(other.spend(0)).isNull();
  }

  @Test
  void aReturnWhoseAnswerWasLostIsNotSpent() {
    Quota unlucky = new Quota(new LosingAnswers(pools), "unlucky", Pool.empty(FIVE));
    unlucky.lease(FIVE, new Sum(5, 0));
    assertThatThrownBy(() -> unlucky.giveBack(FIVE)).isInstanceOf(MongoTimeoutException.class);
    assertThat(spend(other, FIVE, 5)).isEqualTo(5);
    unlucky.lease(FIVE, new Sum(1, 0));
    assertThat(unlucky.spend(0)).isEqualTo(RefusalCode.CAMPAIGN_EXHAUSTED);
  }

  /** Every second change is made and its answer lost. */
  private static final class LosingAnswers implements Pools {
    private final Pools pools;
    private int changes;

    LosingAnswers(Pools pools) {
      this.pools = pools;
    }

    @Override
    public Optional<Pool> find(String campaignId) {
      return pools.find(campaignId);
    }

    @Override
    public boolean replace(Pool next) {
      boolean replaced = pools.replace(next);
      if (++changes % 2 == 0) {
        throw new MongoTimeoutException("the connection broke");
      }
      return replaced;
    }

    @Override
    public List<Pool> heldBy(String publisher) {
      return pools.heldBy(publisher);
    }
  }

  @Test
  void aRaisedLimitGivesMoreAndALoweredOneNoMore() {
    CampaignState raised = Vouchers.campaign("c").next().limits(7L, null, null).state();
    CampaignState lowered = Vouchers.campaign("c").next().next().limits(2L, null, null).state();
    assertThat(spend(mine, FIVE, 6)).isEqualTo(5);
    assertThat(spend(mine, raised, 6)).isEqualTo(2);
    assertThat(spend(mine, lowered, 6)).isZero();
    assertThat(pools.find("c").orElseThrow().withLimitsOf(lowered).freeUnits()).isEqualTo(-5);
  }

  @Test
  void olderTermsDoNotBringAnOlderLimitBack() {
    CampaignState lowered = Vouchers.campaign("c").next().limits(2L, null, null).state();
    assertThat(spend(mine, lowered, 3)).isEqualTo(2);
    assertThat(spend(other, FIVE, 3)).isZero();
  }

  @Test
  void aDiscountOfNothingIsGrantedWhenTheBudgetIsUsedUp() {
    CampaignState campaign = Vouchers.campaign("c").limits(null, 1_000L, null).state();
    Quota mine = quota("mine", campaign);
    mine.lease(campaign, new Sum(1, 1_000));
    assertThat(mine.spend(1_000)).isNull();
    mine.lease(campaign, new Sum(2, 1));
    assertThat(mine.spend(1)).isEqualTo(RefusalCode.BUDGET_EXHAUSTED);
    assertThat(mine.spend(0)).isNull();
  }

  @Test
  void aDiscountThatDoesNotFitLeavesRoomForASmallerOne() {
    CampaignState campaign = Vouchers.campaign("c").limits(null, 1_000L, null).state();
    Quota mine = quota("mine", campaign);
    mine.lease(campaign, new Sum(2, 2_100));
    assertThat(mine.spend(1_200)).isEqualTo(RefusalCode.BUDGET_EXHAUSTED);
    assertThat(mine.spend(900)).isNull();
  }

  private static int spend(Quota quota, CampaignState campaign, int times) {
    int spent = 0;
    quota.lease(campaign, new Sum(times, 0));
    for (int i = 0; i < times; i++) {
      spent += quota.spend(0) == null ? 1 : 0;
    }
    quota.giveBack(campaign);
    return spent;
  }

  private Quota quota(String publisher, CampaignState campaign) {
    return new Quota(pools, publisher, Pool.empty(campaign));
  }
}
