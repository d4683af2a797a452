package onlinefriday.voucher.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.Vouchers.Campaign;
import org.junit.jupiter.api.Test;

class AllocationsTest {
  private static final Instant SPILL = Vouchers.OPENS.plusSeconds(60);
  private static final Campaign CAMPAIGN = Vouchers.campaign("c").limits(101L, 1_000_001L, null);
  private static final CampaignState SHARED =
      CAMPAIGN.allocated(SPILL, "shopee", 5_000, "tiki", 3_333);

  @Test
  void sharesAreRoundedDownAndTheRestIsForTheOthers() {
    assertThat(Allocations.all(SHARED))
        .containsExactly(
            new PoolLimits("c", 1, 101L - 50 - 33, 1_000_001L - 500_000 - 333_300),
            new PoolLimits("c/shopee", 1, 50L, 500_000L),
            new PoolLimits("c/tiki", 1, 33L, 333_300L));
  }

  @Test
  void beforeTheSpillEverybodyTakesFromTheirOwn() {
    Instant before = SPILL.minusNanos(1);
    assertThat(Allocations.openTo(SHARED, "tiki", before))
        .extracting(PoolLimits::pool)
        .containsExactly("c/tiki");
    assertThat(Allocations.openTo(SHARED, "sendo", before))
        .extracting(PoolLimits::pool)
        .containsExactly("c");
  }

  @Test
  void fromTheSpillOnEverybodyTakesFromTheirOwnFirstAndThenFromAll() {
    assertThat(Allocations.openTo(SHARED, "tiki", SPILL))
        .extracting(PoolLimits::pool)
        .containsExactly("c/tiki", "c", "c/shopee");
    assertThat(Allocations.openTo(SHARED, "sendo", SPILL))
        .extracting(PoolLimits::pool)
        .containsExactly("c", "c/shopee", "c/tiki");
  }

  @Test
  void withoutLimitsThereIsNothingToTakeFrom() {
    CampaignState unlimited =
        CAMPAIGN.limits(null, null, null).allocated(SPILL, "shopee", 5_000, "tiki", 3_333);
    assertThat(Allocations.openTo(unlimited, "shopee", SPILL)).isEmpty();
    assertThat(Allocations.poolOf(unlimited, "shopee")).isEqualTo("c/shopee");
    assertThat(Allocations.poolOf(unlimited, "sendo")).isEqualTo("c");
  }

  @Test
  void onlyTheLimitThatIsThereIsShared() {
    CampaignState budget =
        CAMPAIGN.limits(null, 100L, null).allocated(SPILL, "shopee", 5_000, "tiki", 0);
    assertThat(Allocations.all(budget))
        .containsExactly(
            new PoolLimits("c", 1, null, 50L),
            new PoolLimits("c/shopee", 1, null, 50L),
            new PoolLimits("c/tiki", 1, null, 0L));
  }
}
