package onlinefriday.voucher.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onlinefriday.voucher.VirtualTime;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.ledger.Sum;
import onlinefriday.voucher.quota.Shortage.What;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private static final PoolLimits FIVE = new PoolLimits("c", 1, 5L, null);
  private static final Shortage SOLD_OUT = new Shortage(What.UNITS, false);
  private static final Shortage OUT_WITH_OTHERS = new Shortage(What.UNITS, true);

  private final VirtualTime time = new VirtualTime(Vouchers.OPENS);
  private final Set<String> silent = new HashSet<>();
  private final Pools pools = new InMemoryPools();
  private final Quota mine = quota("mine", FIVE);
  private final Quota other = quota("other", FIVE);

  @Test
  void severalInstancesTogetherSpendExactlyWhatThereIs() throws Exception {
    PoolLimits limits = new PoolLimits("c", 1, 101L, 77_000L);
    List<Callable<Sum>> instances = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Quota quota = quota("p-" + i, limits);
      instances.add(() -> spendAll(quota, limits));
    }
    Sum spent = Sum.ZERO;
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var instance : threads.invokeAll(instances)) {
        spent = spent.plus(instance.get());
      }
    }
    assertThat(spent).isEqualTo(new Sum(77, 77_000));
    assertThat(pools.find("c").orElseThrow().out()).isEqualTo(spent);
  }

  /** Until everyone's answer is that nothing is left and nothing may come. */
  private Sum spendAll(Quota quota, PoolLimits limits) {
    Shortage shortage = null;
    while (shortage == null || shortage.passing()) {
      time.pass(Duration.ofMillis(20));
      quota.lease(limits, new Sum(3, 3_000));
      shortage = quota.spend(limits, 1_000);
      quota.afterGroup();
      tick(quota);
    }
    quota.settle();
    return quota.spent();
  }

  private void tick(Quota quota) {
    if (quota.wantsLook()) {
      quota.looked(pools.find("c").orElse(null));
    }
    quota.tick();
  }

  @Test
  void whatIsIdleElsewhereMayCome() {
    mine.lease(FIVE, new Sum(5, 0));
    time.pass(Duration.ofSeconds(1));
    assertThat(spend(other)).isEqualTo(OUT_WITH_OTHERS);
    time.pass(Duration.ofMillis(101));
    tick(mine); // sees that others wait
    time.pass(Duration.ofMillis(20));
    assertThat(spend(other)).isNull();
  }

  @Test
  void whatASilentOwnerHoldsDoesNotKeepOthersWaiting() {
    mine.lease(FIVE, new Sum(5, 0));
    silent.add("mine");
    time.pass(Duration.ofSeconds(1));
    assertThat(spend(other)).isEqualTo(SOLD_OUT);
    assertThat(spend(mine)).isNull(); // still its own: nobody else was given them
  }

  @Test
  void thatAPoolIsEmptyIsRememberedForAFifthOfASecond() {
    spend(mine, 5);
    mine.settle();
    assertThat(spend(other)).isEqualTo(SOLD_OUT);
    mine.unspend(0);
    mine.settle();
    time.pass(Duration.ofMillis(199));
    assertThat(spend(other)).isEqualTo(SOLD_OUT);
    time.pass(Duration.ofMillis(2));
    assertThat(spend(other)).isNull();
  }

  @Test
  void aBusyInstanceLeasesAheadAndAnIdleOneGivesBack() {
    PoolLimits many = new PoolLimits("c", 1, 1_000_000L, null);
    Quota quota = quota("busy", many);
    for (int i = 0; i < 10; i++) {
      spend(quota, many, 1_000);
      time.pass(Duration.ofMillis(100));
    }
    long revision = pools.find("c").orElseThrow().revision();
    spend(quota, many, 1_000);
    spend(quota, many, 1_000);
    assertThat(pools.find("c").orElseThrow().revision()).isLessThanOrEqualTo(revision + 1);
    time.pass(Duration.ofMillis(1_001));
    tick(quota);
    assertThat(pools.find("c").orElseThrow().out()).isEqualTo(new Sum(12_000, 0));
  }

  @Test
  void endsGiveBackMoreThanWasEverGrantedHere() {
    spend(mine, 3);
    mine.settle();
    other.join();
    other.unspend(0);
    other.unspend(0);
    other.settle();
    assertThat(pools.find("c").orElseThrow().shareOf("other").granted().units()).isEqualTo(-2);
    assertThat(pools.find("c").orElseThrow().free().units()).isEqualTo(4);
  }

  @Test
  void aReturnWhoseAnswerWasLostIsNotSpent() {
    Quota unlucky = new Quota(new LosingAnswers(pools), owner("unlucky"), time, Pool.empty(FIVE));
    unlucky.lease(FIVE, new Sum(5, 0));
    assertThatThrownBy(unlucky::settle).isInstanceOf(MongoTimeoutException.class);
    assertThat(spend(other, FIVE, 5)).isEqualTo(5);
    assertThat(spend(unlucky)).isNotNull();
  }

  /** Every second change is made and its answer lost. */
  private static final class LosingAnswers implements Pools {
    private final Pools pools;
    private int changes;

    LosingAnswers(Pools pools) {
      this.pools = pools;
    }

    @Override
    public Optional<Pool> find(String id) {
      return pools.find(id);
    }

    @Override
    public Map<String, Pool> find(Collection<String> ids) {
      return pools.find(ids);
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
    public List<Pool> sharedBy(String publisher) {
      return pools.sharedBy(publisher);
    }
  }

  @Test
  void aRaisedLimitGivesMoreAndALoweredOneNoMore() {
    PoolLimits raised = new PoolLimits("c", 2, 7L, null);
    PoolLimits lowered = new PoolLimits("c", 3, 2L, null);
    assertThat(spend(mine, FIVE, 6)).isEqualTo(5);
    assertThat(spend(mine, raised, 6)).isEqualTo(2);
    assertThat(spend(mine, lowered, 6)).isZero();
    assertThat(pools.find("c").orElseThrow().with(lowered).free().units()).isEqualTo(-5);
  }

  @Test
  void whatWasLeasedAheadIsNotSpentBeyondALoweredLimit() {
    PoolLimits many = new PoolLimits("c", 1, 1_000L, null);
    PoolLimits few = new PoolLimits("c", 2, 10L, null);
    Quota quota = quota("ahead", many);
    quota.lease(many, new Sum(100, 0));
    for (int i = 0; i < 7; i++) {
      assertThat(quota.spend(many, 0)).isNull();
    }
    assertThat(spend(quota, few, 20)).isEqualTo(3);
    assertThat(pools.find("c").orElseThrow().free().units()).isZero();
  }

  @Test
  void olderTermsDoNotBringAnOlderLimitBack() {
    PoolLimits lowered = new PoolLimits("c", 2, 2L, null);
    assertThat(spend(mine, lowered, 3)).isEqualTo(2);
    time.pass(Duration.ofSeconds(1));
    assertThat(spend(other, FIVE, 3)).isZero();
  }

  @Test
  void aDiscountOfNothingIsGrantedWhenTheBudgetIsUsedUp() {
    PoolLimits limits = new PoolLimits("c", 1, null, 1_000L);
    Quota quota = quota("mine", limits);
    quota.lease(limits, new Sum(1, 1_000));
    assertThat(quota.spend(limits, 1_000)).isNull();
    quota.lease(limits, new Sum(2, 1));
    assertThat(quota.spend(limits, 1)).isEqualTo(new Shortage(What.BUDGET, false));
    assertThat(quota.spend(limits, 0)).isNull();
  }

  @Test
  void aDiscountThatDoesNotFitLeavesRoomForASmallerOne() {
    PoolLimits limits = new PoolLimits("c", 1, null, 1_000L);
    Quota quota = quota("mine", limits);
    quota.lease(limits, new Sum(2, 2_100));
    assertThat(quota.spend(limits, 1_200)).isEqualTo(new Shortage(What.BUDGET, false));
    assertThat(quota.spend(limits, 900)).isNull();
  }

  private Shortage spend(Quota quota) {
    quota.lease(FIVE, new Sum(1, 0));
    return quota.spend(FIVE, 0);
  }

  private void spend(Quota quota, int times) {
    assertThat(spend(quota, FIVE, times)).isEqualTo(times);
  }

  private static int spend(Quota quota, PoolLimits limits, int times) {
    int spent = 0;
    quota.lease(limits, new Sum(times, 0));
    for (int i = 0; i < times; i++) {
      spent += quota.spend(limits, 0) == null ? 1 : 0;
    }
    return spent;
  }

  private Quota quota(String publisher, PoolLimits limits) {
    return new Quota(pools, owner(publisher), time, Pool.empty(limits));
  }

  private Owners owner(String name) {
    return new Owners() {
      @Override
      public String self() {
        return name;
      }

      @Override
      public boolean live(String publisher) {
        return !silent.contains(publisher);
      }
    };
  }
}
