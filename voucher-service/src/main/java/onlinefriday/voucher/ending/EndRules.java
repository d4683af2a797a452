package onlinefriday.voucher.ending;

import java.time.Duration;
import java.time.Instant;
import onlinefriday.voucher.ledger.End.Kind;
import onlinefriday.voucher.ledger.Redemption;

/** What a request to confirm, cancel or refund comes to, by where the redemption stands. */
final class EndRules {
  private EndRules() {}

  /** What to do. */
  sealed interface Decision {
    record Write() implements Decision {}

    /** It is so already. */
    record Already() implements Decision {}

    record Refuse(EndProblem why) implements Decision {}
  }

  static Decision decide(Kind wanted, Redemption redemption, Duration auditPeriod, Instant now) {
    return switch (redemption.status(now)) {
      case HELD -> held(wanted);
      case CONFIRMED -> confirmed(wanted, redemption, auditPeriod, now);
      case RELEASED -> released(wanted);
      case EXPIRED -> new Decision.Refuse(EndProblem.HOLD_EXPIRED);
    };
  }

  private static Decision held(Kind wanted) {
    return wanted == Kind.REFUND
        ? new Decision.Refuse(EndProblem.REDEMPTION_NOT_CONFIRMED)
        : new Decision.Write();
  }

  private static Decision confirmed(
      Kind wanted, Redemption redemption, Duration auditPeriod, Instant now) {
    return switch (wanted) {
      case CONFIRM -> new Decision.Already();
      case REFUND ->
          now.isBefore(redemption.entry().at().plus(auditPeriod))
              ? new Decision.Write()
              : new Decision.Refuse(EndProblem.AUDIT_PERIOD_OVER);
      case CANCEL, EXPIRE -> new Decision.Refuse(EndProblem.REDEMPTION_CONFIRMED);
    };
  }

  private static Decision released(Kind wanted) {
    return wanted == Kind.CONFIRM
        ? new Decision.Refuse(EndProblem.REDEMPTION_RELEASED)
        : new Decision.Already();
  }
}
