package onlinefriday.voucher.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.commit.Outcome.Redeemed;
import onlinefriday.voucher.commit.Outcome.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A partner's share is kept for it, until all is one pool. */
class AllocatedTest {
  private static final Instant SPILL = Claims.AT.plusSeconds(60);
  private static final CampaignState TEN =
      Vouchers.campaign("c")
          .limits(10L, null, null)
          .allocated(SPILL, "shopee", 5_000, "tiki", 2_000);

  private final HotPath path = new HotPath();

  @AfterEach
  void close() {
    path.close();
  }

  @Test
  void beforeTheSpillEachHasItsOwnAndIsToldToComeAgain() {
    assertThat(granted("tiki", 4, SPILL.minusNanos(1))).isEqualTo(2);
    assertThat(granted("shopee", 9, SPILL.minusNanos(1))).isEqualTo(5);
    assertThat(granted("sendo", 9, SPILL.minusNanos(1))).isEqualTo(3);
    assertThat(refusals).containsOnly(RefusalCode.PARTNER_SHARE_EXHAUSTED);
    assertThat(RefusalCode.PARTNER_SHARE_EXHAUSTED.retryable()).isTrue();
  }

  @Test
  void afterTheSpillOneMayHaveItAllAndNobodyMore() {
    assertThat(granted("shopee", 2, SPILL.minusNanos(1))).isEqualTo(2);
    assertThat(granted("sendo", 9, SPILL)).isEqualTo(8);
    assertThat(granted("tiki", 1, SPILL)).isZero();
    assertThat(refusals).containsOnly(RefusalCode.CAMPAIGN_EXHAUSTED);
    assertThat(path.ledger.all()).hasSize(10);
  }

  private final List<RefusalCode> refusals = new ArrayList<>();
  private int calls;

  private int granted(String partner, int times, Instant at) {
    int granted = 0;
    for (int i = 0; i < times; i++) {
      String name = partner + calls++;
      switch (path.submit(Claims.claim(TEN, partner, name, name, name, 1_000, at, false))) {
        case Redeemed _ -> granted++;
        case Refused(RefusalCode code, _) -> refusals.add(code);
        case Outcome other -> throw new AssertionError(other);
      }
    }
    return granted;
  }
}
