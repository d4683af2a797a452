package onlinefriday.campaign.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import onlinefriday.campaign.campaign.Fused;
import onlinefriday.campaign.campaign.Measure;
import onlinefriday.campaign.campaign.Trip;
import onlinefriday.campaign.fuse.FuseBoard.Over;
import onlinefriday.contracts.event.CampaignState.Fuse;
import onlinefriday.contracts.event.RedemptionEvent.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuseBoardTest {
  private static final Instant NOW = Instant.parse("2026-11-27T00:00:30Z");
  private static final Instant OPENED = NOW.minusSeconds(20);

  private final FuseBoard board = new FuseBoard();
  private final Grants grants = new Grants("C");
  private long sequence;

  @Test
  void exactlyTheLimitHoldsAndOneOverTrips() {
    Fused fused = watch(new Fuse(5L, null), OPENED);
    granted(5, 90_000);
    assertThat(board.over(NOW)).isEmpty();
    granted(1, 90_000);
    assertThat(board.over(NOW))
        .containsExactly(new Over(fused, new Trip(Measure.GRANTS_PER_MINUTE, 5, 6)));
  }

  @Test
  void discountTripsByTheDong() {
    Fused fused = watch(new Fuse(null, 200_000L), OPENED);
    granted(2, 100_000);
    assertThat(board.over(NOW)).isEmpty();
    granted(1, 1);
    assertThat(board.over(NOW))
        .containsExactly(new Over(fused, new Trip(Measure.DISCOUNT_PER_MINUTE, 200_000, 200_001)));
  }

  @ParameterizedTest
  @CsvSource({
    "HELD, false, true",
    "CONFIRMED, false, true",
    "CONFIRMED, true, false",
    "RELEASED, false, false",
    "RELEASED, true, false",
    "EXPIRED, true, false"
  })
  void holdsAndStraightRedemptionsAreGrants(Type type, boolean fromHold, boolean grant) {
    watch(new Fuse(1L, null), OPENED);
    granted(1, 90_000);
    board.count(grants.fact(type, fromHold, 90_000, 2, NOW), NOW);
    assertThat(board.over(NOW)).hasSize(grant ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T00:00:09.999Z, 0",
    "2026-11-27T00:00:10Z, 1",
    "2026-11-27T00:00:10.001Z, 1"
  })
  void onlyGrantsSinceItWasResumedCount(Instant at, int tripped) {
    watch(new Fuse(1L, null), OPENED);
    granted(1, 90_000);
    board.count(grants.redeemed(2, at), NOW);
    assertThat(board.over(NOW)).hasSize(tripped);
  }

  @Test
  void resumedCampaignBeginsAnew() {
    watch(new Fuse(1L, null), OPENED);
    granted(2, 90_000);
    watch(new Fuse(1L, null), NOW);
    assertThat(board.over(NOW)).isEmpty();
    granted(2, 90_000);
    assertThat(board.over(NOW)).hasSize(1);
  }

  @Test
  void otherLimitIsMeasuredByWhatIsCountedAlready() {
    watch(new Fuse(5L, null), OPENED);
    granted(3, 90_000);
    watch(new Fuse(2L, null), OPENED);
    assertThat(board.over(NOW)).hasSize(1);
  }

  @Test
  void onlyCampaignsInForceAreKept() {
    watch(new Fuse(1L, null), null);
    board.count(new Grants("another").redeemed(1, NOW), NOW);
    granted(2, 90_000);
    board.watch(List.of());
    assertThat(board.isEmpty()).isTrue();
    watch(new Fuse(1L, null), null);
    assertThat(board.over(NOW)).isEmpty();
  }

  private Fused watch(Fuse fuse, @Nullable Instant since) {
    Fused fused = new Fused("C", fuse, since);
    board.watch(List.of(fused));
    return fused;
  }

  private void granted(int times, long discount) {
    for (int i = 0; i < times; i++) {
      board.count(grants.fact(Type.CONFIRMED, false, discount, ++sequence, NOW), NOW);
    }
  }
}
