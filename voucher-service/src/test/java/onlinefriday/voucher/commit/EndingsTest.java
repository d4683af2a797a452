package onlinefriday.voucher.commit;

import static onlinefriday.voucher.commit.Claims.claim;
import static onlinefriday.voucher.commit.Claims.hold;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.Vouchers.Campaign;
import onlinefriday.voucher.commit.Outcome.Redeemed;
import onlinefriday.voucher.commit.Outcome.Refused;
import onlinefriday.voucher.ledger.End.Kind;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.LedgerKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What ends is free again, for whoever comes next, and only then. */
class EndingsTest {
  private static final Campaign ONE = Vouchers.campaign("c").limits(1L, null, 1);
  private static final Duration HOLD = Duration.ofSeconds(300);

  private final HotPath path = new HotPath();

  @AfterEach
  void everythingIsPublishedAndBooked() {
    path.close();
    assertThat(path.topic.folded()).containsExactlyInAnyOrderElementsOf(path.ledger.facts());
    assertThat(path.publishers.open("v")).isEmpty();
  }

  @Test
  void whatIsReleasedIsFreeForTheNext() {
    Entry first = redeemed(path.submit(claim(ONE, "s", "o", "k-1")));
    assertThat(path.submit(claim(ONE, "t", "p", "k-2")))
        .isEqualTo(new Refused(RefusalCode.CAMPAIGN_EXHAUSTED, null));
    assertThat(path.submit(Kind.REFUND, first, "r")).isInstanceOf(EndOutcome.Written.class);
    Entry second = redeemed(path.submit(claim(ONE, "s", "o", "k-3")));
    assertThat(second.id()).endsWith("-0001");
    assertThat(path.submit(Kind.REFUND, second, "r-2")).isInstanceOf(EndOutcome.Written.class);
    assertThat(redeemed(path.submit(claim(ONE, "s", "o", "k-4"))).id()).endsWith("-0002");
  }

  @Test
  void aSingleUseCodeIsSpentOnceThroughWhicheverOrderUntilItIsReleased() {
    CampaignState unique = Vouchers.campaign("u").unique(7);
    Entry first = redeemed(path.submit(code(unique, "s", "o-1", "k-1")));
    assertThat(path.submit(code(unique, "t", "o-2", "k-2")))
        .isEqualTo(new Refused(RefusalCode.CODE_ALREADY_REDEEMED, null));
    path.submit(Kind.REFUND, first, "r");
    assertThat(redeemed(path.submit(code(unique, "t", "o-2", "k-2"))).id()).endsWith("-0001");
  }

  private static Claim code(CampaignState unique, String shopper, String order, String key) {
    Claim one = claim(unique, shopper, order, key, 1_000);
    return new Claim(
        unique,
        one.editionKey(),
        "ONECODE",
        true,
        one.partnerId(),
        one.shopper(),
        one.sameShopper(),
        one.key(),
        one.body(),
        order,
        one.merchantId(),
        one.province(),
        one.paymentMethod(),
        one.amount(),
        one.discount(),
        0,
        one.at(),
        null);
  }

  @Test
  void aHoldThatIsOverByTheClockGivesWayAndSaysSoFirst() {
    Entry held = redeemed(path.submit(hold(ONE, "s", "o", "k-1", path.time.instant())));
    Campaign two = ONE.next().limits(2L, null, 1);
    assertThat(path.submit(claim(two, "s", "o-2", "k-2")))
        .isEqualTo(new Refused(RefusalCode.SHOPPER_LIMIT_REACHED, null));
    path.time.pass(HOLD);
    assertThat(redeemed(path.submit(claim(two, "s", "o-2", "k-3"))).id()).endsWith("-0001");
    assertThat(path.ledger.standing(held).ended()).isTrue();
    assertThat(path.submit(Kind.CONFIRM, held, "late")).isEqualTo(new EndOutcome.Overtaken());
  }

  @Test
  void anOrderThatHasEndedIsFreeForWhoeverIsItsShopperByThen() {
    Campaign many = Vouchers.campaign("c");
    Entry first = redeemed(path.submit(hold(many, "s", "o", "k-1", path.time.instant())));
    path.time.pass(HOLD);
    Entry second = redeemed(path.submit(hold(many, "t", "o", "k-2", path.time.instant())));
    path.submit(Kind.CANCEL, second, "c");
    Entry third = redeemed(path.submit(claim(many, "s", "o", "k-3")));
    assertThat(path.submit(claim(many, "u", "o", "k-4")))
        .isEqualTo(new Refused(RefusalCode.ORDER_ALREADY_REDEEMED, third.id()));
    path.submit(Kind.REFUND, third, "r");
    Entry fourth = redeemed(path.submit(claim(many, "u", "o", "k-4")));
    assertThat(List.of(first, second, third, fourth))
        .extracting(entry -> LedgerKeys.generation(entry.order()))
        .containsExactly(0, 1, 2, 3);
    assertThat(path.submit(hold(many, "s", "o", "k-1", path.time.instant())))
        .as("a key is answered for good")
        .isEqualTo(new Redeemed(first, true));
  }

  @Test
  void ofAConfirmationACancellationAndAnExpiryAtOnceOneWins() throws Exception {
    for (int round = 0; round < 20; round++) {
      Campaign campaign = Vouchers.campaign("c-" + round).limits(1L, null, null);
      Entry held =
          redeemed(path.submit(hold(campaign, "s", "o", "k-" + round, path.time.instant())));
      List<Callable<EndOutcome>> racers = new ArrayList<>();
      for (Kind kind : List.of(Kind.CONFIRM, Kind.CANCEL, Kind.EXPIRE)) {
        racers.add(() -> path.submit(kind, held, kind + held.id()));
      }
      int written = 0;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var racer : threads.invokeAll(racers)) {
          written += racer.get() instanceof EndOutcome.Written ? 1 : 0;
        }
      }
      assertThat(written).isEqualTo(1);
    }
  }

  @Test
  void releasingTwiceGivesBackOnce() {
    Entry first = redeemed(path.submit(claim(ONE, "s", "o", "k-1")));
    assertThat(path.submit(Kind.REFUND, first, "r-1")).isInstanceOf(EndOutcome.Written.class);
    assertThat(path.submit(Kind.REFUND, first, "r-2")).isEqualTo(new EndOutcome.Overtaken());
    redeemed(path.submit(claim(ONE, "s", "o", "k-2")));
    assertThat(path.submit(claim(ONE, "t", "p", "k-3")))
        .isEqualTo(new Refused(RefusalCode.CAMPAIGN_EXHAUSTED, null));
  }

  @Test
  void aKeyEndsOneRedemption() {
    Campaign many = Vouchers.campaign("c");
    Entry one = redeemed(path.submit(claim(many, "s", "o-1", "k-1")));
    Entry two = redeemed(path.submit(claim(many, "s", "o-2", "k-2")));
    assertThat(path.submit(Kind.REFUND, one, "r")).isInstanceOf(EndOutcome.Written.class);
    assertThat(path.submit(Kind.REFUND, two, "r")).isEqualTo(new EndOutcome.Overtaken());
  }

  private static Entry redeemed(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Redeemed.class);
    return ((Redeemed) outcome).entry();
  }
}
