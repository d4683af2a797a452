package onlinefriday.merchant.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.attempt.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a filing ends: withdrawn, or with a report on its result. */
@Component
final class Closing {
  private final Filings filings;
  private final Clock clock;

  Closing(Filings filings, Clock clock) {
    this.filings = filings;
    this.clock = clock;
  }

  /** What was in force to its last day stays: its report may still be owed. */
  Attempt<Dossier> withdraw(Dossier seen, @Nullable String reason, Caller caller) {
    if (seen.state() == State.WITHDRAWN) {
      return new Attempt.Done<>(seen);
    }
    Instant now = clock.instant();
    if (!mayWithdraw(seen, now)) {
      return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
    }
    Dossier next = seen.withdrawn(reason, now);
    return Attempt.of(filings.replace(next, caller, "withdraw", reason), next);
  }

  /** A later report stands beside the earlier ones. */
  Attempt<Dossier> report(Dossier seen, ResultReportForm form, Caller caller) {
    Instant now = clock.instant();
    if (!mayReport(seen, now)) {
      return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
    }
    Dossier next = seen.reported(form.report(now));
    return Attempt.of(filings.replace(next, caller, "report-result", null), next);
  }

  boolean mayWithdraw(Dossier seen) {
    return mayWithdraw(seen, clock.instant());
  }

  boolean mayReport(Dossier seen) {
    return mayReport(seen, clock.instant());
  }

  private static boolean mayWithdraw(Dossier seen, Instant now) {
    boolean past = seen.state().isInForce() && seen.isOver(VietnamTime.dateOf(now));
    return !past && seen.state() != State.WITHDRAWN && seen.state() != State.REFUSED;
  }

  private static boolean mayReport(Dossier seen, Instant now) {
    LocalDate today = VietnamTime.dateOf(now);
    boolean ended = seen.state().isInForce() && seen.isOver(today);
    boolean broken = seen.state() == State.WITHDRAWN && seen.wasFiled() && seen.hasBegun(today);
    return (ended || broken) && seen.reports().size() < Dossier.REPORTS_MAX;
  }
}
