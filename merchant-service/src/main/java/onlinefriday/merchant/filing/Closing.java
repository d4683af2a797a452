package onlinefriday.merchant.filing;

import java.time.Clock;
import java.time.LocalDate;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.attempt.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a filing ends: withdrawn, or with a report on its result. */
@Component
final class Closing {
  private final Filings filings;
  private final Territories territories;
  private final Clock clock;

  Closing(Filings filings, Territories territories, Clock clock) {
    this.filings = filings;
    this.territories = territories;
    this.clock = clock;
  }

  /** What was in force to its last day stays: its report may still be owed. */
  Attempt<Dossier> withdraw(Dossier seen, @Nullable String reason, Caller caller) {
    if (seen.state() == State.WITHDRAWN) {
      return new Attempt.Done<>(seen);
    }
    if (!mayWithdraw(seen)) {
      return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
    }
    Dossier next = seen.withdrawn(reason, clock.instant());
    return filings.replace(next, caller, "withdraw", reason)
        ? new Attempt.Done<>(next)
        : new Attempt.Overtaken<>();
  }

  /** A later report stands beside the earlier ones. */
  Attempt<Dossier> report(Dossier seen, ResultReportForm form, Caller caller) {
    if (!mayReport(seen)) {
      return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
    }
    Dossier next = seen.reported(form.report(clock.instant()));
    return filings.replace(next, caller, "report-result", null)
        ? new Attempt.Done<>(next)
        : new Attempt.Overtaken<>();
  }

  boolean mayWithdraw(Dossier seen) {
    boolean past = seen.state().isInForce() && seen.isOver(territories.today());
    return !past && seen.state() != State.WITHDRAWN && seen.state() != State.REFUSED;
  }

  boolean mayReport(Dossier seen) {
    LocalDate today = territories.today();
    boolean ended = seen.state().isInForce() && seen.isOver(today);
    boolean broken = seen.state() == State.WITHDRAWN && seen.wasFiled() && seen.hasBegun(today);
    return (ended || broken) && seen.reports().size() < Dossier.REPORTS_MAX;
  }
}
