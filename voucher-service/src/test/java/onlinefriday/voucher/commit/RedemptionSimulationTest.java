package onlinefriday.voucher.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onlinefriday.voucher.commit.Invariants.EveryAnswerIsInTheLedger;
import onlinefriday.voucher.commit.Invariants.EveryRedemptionIsPublishedInOrder;
import onlinefriday.voucher.commit.Invariants.NeverOverBudget;
import onlinefriday.voucher.commit.Invariants.NeverOverLimit;
import onlinefriday.voucher.commit.Invariants.OncePerShopper;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Ledger.Sum;
import org.junit.jupiter.api.Test;

/**
 * The real committing, leasing, publishing and recovering code under crashes and lost answers. Run
 * one seed again with {@code -Dsimulation.seed=<seed>}.
 */
class RedemptionSimulationTest {
  private static final String SEED = "simulation.seed";
  private static final int SEEDS = Integer.getInteger("simulation.seeds", 150);
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
    var answered = new EveryAnswerIsInTheLedger();
    for (int step = 0; step < STEPS; step++) {
      world.step();
      check(world, answered);
    }
    world.windUp();
    check(world, answered);
    EveryRedemptionIsPublishedInOrder.check(world.ledger.all(), world.topic);
    everythingIsBooked(world);
    return world.crashes;
  }

  private static void check(Simulation world, EveryAnswerIsInTheLedger answered) {
    List<Entry> ledger = world.ledger.all();
    NeverOverLimit.check(ledger, world.campaigns);
    NeverOverBudget.check(ledger, world.campaigns);
    OncePerShopper.check(ledger, world.campaigns);
    answered.check(ledger, world.answers);
  }

  private static void everythingIsBooked(Simulation world) {
    assertThat(world.publishers.open("a")).isEmpty();
    assertThat(world.publishers.open("b")).isEmpty();
    for (String campaign : world.campaigns.keySet()) {
      Sum spent = Sum.ZERO;
      for (Entry entry : world.ledger.all()) {
        spent = entry.campaignId().equals(campaign) ? spent.plus(1, entry.discount()) : spent;
      }
      Sum booked = world.pools.find(campaign).map(pool -> pool.closed()).orElse(Sum.ZERO);
      assertThat(booked).as("booked of %s", campaign).isEqualTo(spent);
    }
    assertThat(world.pools.find("limited").orElseThrow().freeUnits()).as("all N of N").isZero();
  }
}
