package onlinefriday.voucher.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import onlinefriday.voucher.ending.EndRules.Decision;
import onlinefriday.voucher.ledger.End;
import onlinefriday.voucher.ledger.End.Kind;
import onlinefriday.voucher.ledger.Entries;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Redemption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndRulesTest {
  private static final Duration AUDIT = Duration.ofDays(10);
  private static final Instant ENDS = Entries.AT.plusSeconds(300);

  private enum Stand {
    HELD,
    HELD_TO_ITS_END,
    SETTLED_AS_EXPIRED,
    CONFIRMED_HOLD,
    CANCELLED,
    REDEEMED,
    REFUNDED
  }

  @ParameterizedTest
  @CsvSource({
    "HELD,               CONFIRM, write",
    "HELD,               CANCEL,  write",
    "HELD,               REFUND,  redemption-not-confirmed",
    "HELD_TO_ITS_END,    CONFIRM, hold-expired",
    "HELD_TO_ITS_END,    CANCEL,  hold-expired",
    "HELD_TO_ITS_END,    REFUND,  hold-expired",
    "SETTLED_AS_EXPIRED, CONFIRM, hold-expired",
    "SETTLED_AS_EXPIRED, CANCEL,  hold-expired",
    "SETTLED_AS_EXPIRED, REFUND,  hold-expired",
    "CONFIRMED_HOLD,     CONFIRM, already",
    "CONFIRMED_HOLD,     CANCEL,  redemption-confirmed",
    "CONFIRMED_HOLD,     REFUND,  write",
    "CANCELLED,          CONFIRM, redemption-released",
    "CANCELLED,          CANCEL,  already",
    "CANCELLED,          REFUND,  already",
    "REDEEMED,           CONFIRM, already",
    "REDEEMED,           CANCEL,  redemption-confirmed",
    "REDEEMED,           REFUND,  write",
    "REFUNDED,           CONFIRM, redemption-released",
    "REFUNDED,           CANCEL,  already",
    "REFUNDED,           REFUND,  already",
  })
  void whatARequestComesToFollowsFromWhereTheRedemptionStands(
      Stand stand, Kind wanted, String expected) {
    Instant now = stand == Stand.HELD_TO_ITS_END ? ENDS : ENDS.minusNanos(1);
    assertThat(named(EndRules.decide(wanted, redemption(stand), AUDIT, now))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"-1, write", "0, audit-period-over", "1, audit-period-over"})
  void aRefundIsPossibleUntilTheAuditPeriodEnds(int nanos, String expected) {
    Instant now = Entries.AT.plus(AUDIT).plusNanos(nanos);
    assertThat(named(EndRules.decide(Kind.REFUND, redemption(Stand.REDEEMED), AUDIT, now)))
        .isEqualTo(expected);
  }

  private static String named(Decision decision) {
    return switch (decision) {
      case Decision.Write _ -> "write";
      case Decision.Already _ -> "already";
      case Decision.Refuse(EndProblem why) -> why.code();
    };
  }

  private static Redemption redemption(Stand stand) {
    Entry hold = Entries.hold("h", 1, ENDS);
    Entry plain = Entries.entry("e", "o", "k", 1);
    return switch (stand) {
      case HELD, HELD_TO_ITS_END -> new Redemption(hold, null, null);
      case SETTLED_AS_EXPIRED -> new Redemption(hold, end(Kind.EXPIRE, hold), null);
      case CONFIRMED_HOLD -> new Redemption(hold, end(Kind.CONFIRM, hold), null);
      case CANCELLED -> new Redemption(hold, end(Kind.CANCEL, hold), null);
      case REDEEMED -> new Redemption(plain, null, null);
      case REFUNDED -> new Redemption(plain, null, end(Kind.REFUND, plain));
    };
  }

  private static End end(Kind kind, Entry entry) {
    return Entries.end(kind, entry, kind.name(), 2);
  }
}
