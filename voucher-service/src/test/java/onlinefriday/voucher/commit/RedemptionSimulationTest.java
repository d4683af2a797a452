package onlinefriday.voucher.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onlinefriday.voucher.commit.Invariants.EveryFactIsCountedOnce;
import onlinefriday.voucher.commit.Invariants.EveryFactIsPublishedInOrder;
import onlinefriday.voucher.commit.Invariants.NeverOverBudget;
import onlinefriday.voucher.commit.Invariants.NeverOverLimit;
import onlinefriday.voucher.commit.Invariants.OncePerShopperOrderAndCode;
import onlinefriday.voucher.commit.Invariants.OneAnswerPerKey;
import onlinefriday.voucher.ledger.Counts;
import onlinefriday.voucher.ledger.Redemption;
import onlinefriday.voucher.ledger.Sum;
import org.junit.jupiter.api.Test;

/**
 * The real committing, leasing, publishing and recovering code under crashes and lost answers. Run
 * one seed again with {@code -Dsimulation.seed=<seed>}.
 */
class RedemptionSimulationTest {
  private static final String SEED = "simulation.seed";
  private static final int SEEDS = Integer.getInteger("simulation.seeds", 300);
  private static final int STEPS = 120;

  @Test
  void whateverCrashesNothingIsOversoldLostOrPublishedTwice() {
    Long given = Long.getLong(SEED);
    long first = given != null ? given : System.nanoTime();
    int crashes = 0;
    for (long seed = first; seed < first + (given != null ? 1 : SEEDS); seed++) {
      try {
        crashes += run(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("failed with -D" + SEED + "=" + seed + ": " + e.getMessage(), e);
      }
    }
    System.out.printf("simulated from seed %d on, %d crashes%n", first, crashes);
    assertThat(crashes).as("the simulation crashes things").isPositive();
  }

  private static int run(long seed) {
    Simulation world = new Simulation(seed);
    for (int step = 0; step < STEPS; step++) {
      world.step();
      check(world);
    }
    world.windUp();
    check(world);
    EveryFactIsPublishedInOrder.check(world.ledger.facts(), world.topic);
    everythingIsBooked(world);
    return world.crashes;
  }

  private static void check(Simulation world) {
    List<Redemption> ledger = world.redemptions();
    NeverOverLimit.check(ledger, world.market.campaigns);
    NeverOverBudget.check(ledger, world.market.campaigns);
    OncePerShopperOrderAndCode.check(ledger, world.market.campaigns);
    OneAnswerPerKey.check(ledger, world.answers);
    EveryFactIsCountedOnce.check(world.ledger.facts(), world.faults.calmly(world::counted));
  }

  private static void everythingIsBooked(Simulation world) {
    for (String instance : List.of("a", "b", "c")) {
      assertThat(world.publishers.open(instance)).isEmpty();
    }
    Counts counts = Counts.NONE.plus(world.ledger.facts());
    for (String pool : counts.byPool().keySet()) {
      Sum booked = world.pools.find(pool).orElseThrow().closed();
      assertThat(booked).as("booked of %s", pool).isEqualTo(counts.of(pool).used());
    }
    assertThat(world.publishers.recent()).as("a start reads few").hasSizeLessThanOrEqualTo(2 * 3);
    assertThat(world.pools.find("limited").orElseThrow().free().units()).as("N of N").isZero();
  }
}
