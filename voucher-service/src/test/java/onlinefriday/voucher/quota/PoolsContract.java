package onlinefriday.voucher.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onlinefriday.voucher.ledger.Sum;
import org.junit.jupiter.api.Test;

/** What every place for pools does. Each test gets an empty one. */
abstract class PoolsContract {
  private static final PoolLimits TEN = new PoolLimits("c/shopee", 1, 10L, null);
  private static final Pool EMPTY = Pool.empty(TEN);

  abstract Pools pools();

  private static Share share(long granted, long spent) {
    return new Share(new Sum(granted, 10 * granted), new Sum(spent, 10 * spent));
  }

  @Test
  void aPoolIsFoundAsItWasPut() {
    Pools pools = pools();
    Pool first = EMPTY.giving("p-1", share(3, 1), true);
    assertThat(pools.find(TEN.pool())).isEmpty();
    assertThat(pools.replace(first)).isTrue();
    assertThat(pools.find(TEN.pool())).contains(first);
    Pool second = first.giving("p-2", share(1, 0), false);
    Pool third = second.closing("p-1", new Sum(2, 200));
    assertThat(pools.replace(second)).isTrue();
    assertThat(pools.replace(third)).isTrue();
    assertThat(pools.find(TEN.pool())).contains(third);
    assertThat(pools.find("c")).isEmpty();
    assertThat(pools.find(List.of("c", TEN.pool()))).isEqualTo(Map.of(TEN.pool(), third));
  }

  @Test
  void aChangeOfWhatIsNoLongerThereIsRefused() {
    Pools pools = pools();
    Pool first = EMPTY.giving("p-1", share(1, 0), false);
    pools.replace(first);
    assertThat(pools.replace(EMPTY.giving("p-2", share(1, 0), false))).isFalse();
    assertThat(pools.replace(first.giving("p-1", share(2, 0), false))).isTrue();
    assertThat(pools.replace(first.giving("p-2", share(5, 0), false))).isFalse();
    assertThat(pools.find(TEN.pool()).orElseThrow().out()).isEqualTo(new Sum(2, 20));
  }

  @Test
  void aPublishersPoolsAreFoundEvenThoseOfAnEmptyShare() {
    Pools pools = pools();
    pools.replace(EMPTY.giving("voucher-1-1", Share.NONE, false));
    pools.replace(
        Pool.empty(new PoolLimits("d", 1, null, 5L)).giving("voucher-1-11", share(1, 0), false));
    assertThat(pools.sharedBy("voucher-1-1")).extracting(Pool::id).containsExactly(TEN.pool());
    assertThat(pools.sharedBy("voucher-1-2")).isEmpty();
  }

  @Test
  void ofManyChangesAtOnceOneIsMade() throws Exception {
    Pools pools = pools();
    for (int round = 0; round < 5; round++) {
      Pool seen = pools.find(TEN.pool()).orElse(EMPTY);
      List<Callable<Boolean>> racers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        Pool mine = seen.giving("p-" + i, share(1, 0), false);
        racers.add(() -> pools.replace(mine));
      }
      int winners = 0;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var racer : threads.invokeAll(racers)) {
          winners += racer.get() ? 1 : 0;
        }
      }
      assertThat(winners).isEqualTo(1);
    }
  }
}
