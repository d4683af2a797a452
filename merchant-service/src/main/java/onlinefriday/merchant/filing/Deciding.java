package onlinefriday.merchant.filing;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.attempt.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each authority decides what it has received, and nothing for another. */
@Component
final class Deciding {
  private final Filings filings;
  private final FilingAccess access;
  private final Clock clock;

  Deciding(Filings filings, FilingAccess access, Clock clock) {
    this.filings = filings;
    this.access = access;
    this.clock = clock;
  }

  /** Whether the authority that the caller speaks for still has to say something. */
  boolean awaits(Dossier seen, Caller caller) {
    return seen.isDecidable()
        && seen.current().stream().filter(access.own(caller, seen)).anyMatch(Receipt::isOpen);
  }

  /** What the authority has said already stays as it is. */
  Attempt<Dossier> decide(Dossier seen, Decision said, @Nullable String reason, Caller caller) {
    Predicate<Receipt> own = access.own(caller, seen);
    List<Receipt> mine = seen.current().stream().filter(own).toList();
    if (!mine.isEmpty() && mine.stream().allMatch(one -> one.decision() == said)) {
      return new Attempt.Done<>(seen);
    }
    if (!awaits(seen, caller)) {
      return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
    }
    Predicate<Receipt> asked = receipt -> mine.contains(receipt);
    Dossier next = seen.decided(asked, said, reason, clock.instant());
    return Attempt.of(filings.replace(next, caller, said.verb(), reason), next);
  }
}
