package onlinefriday.voucher.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.ledger.Ledger.Sum;
import org.junit.jupiter.api.Test;

/** What every place for pools does. Each test gets an empty one. */
abstract class PoolsContract {
  private static final Pool EMPTY = Pool.empty(Vouchers.campaign("c").limits(10L, null, 1).state());

  abstract Pools pools();

  @Test
  void aPoolIsFoundAsItWasPut() {
    Pools pools = pools();
    Pool first = EMPTY.granting("p-1", new Sum(3, 300));
    assertThat(pools.find("c")).isEmpty();
    assertThat(pools.replace(first)).isTrue();
    assertThat(pools.find("c")).contains(first);
    Pool next = first.granting("p-2", new Sum(1, 50)).closing("p-1", new Sum(2, 200));
    Pool second = first.granting("p-2", new Sum(1, 50));
    assertThat(pools.replace(second)).isTrue();
    assertThat(pools.replace(next)).isTrue();
    assertThat(pools.find("c")).contains(next);
  }

  @Test
  void aChangeOfWhatIsNoLongerThereIsRefused() {
    Pools pools = pools();
    Pool first = EMPTY.granting("p-1", new Sum(1, 0));
    pools.replace(first);
    assertThat(pools.replace(EMPTY.granting("p-2", new Sum(1, 0)))).isFalse();
    assertThat(pools.replace(first.granting("p-1", new Sum(2, 0)))).isTrue();
    assertThat(pools.replace(first.granting("p-2", new Sum(5, 0)))).isFalse();
    assertThat(pools.find("c").orElseThrow().out()).isEqualTo(new Sum(2, 0));
  }

  @Test
  void aPublishersPoolsAreFound() {
    Pools pools = pools();
    pools.replace(EMPTY.granting("voucher-1-1", new Sum(1, 0)));
    pools.replace(
        Pool.empty(Vouchers.campaign("d").state()).granting("voucher-1-11", new Sum(1, 0)));
    assertThat(pools.heldBy("voucher-1-1")).extracting(Pool::campaignId).containsExactly("c");
    assertThat(pools.heldBy("voucher-1-2")).isEmpty();
  }

  @Test
  void ofManyChangesAtOnceOneIsMade() throws Exception {
    Pools pools = pools();
    for (int round = 0; round < 5; round++) {
      Pool seen = pools.find("c").orElse(EMPTY);
      List<Callable<Boolean>> racers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        Pool mine = seen.granting("p-" + i, new Sum(1, 0));
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
