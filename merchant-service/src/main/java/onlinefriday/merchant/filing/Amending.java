package onlinefriday.merchant.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.attempt.Attempt;
import onlinefriday.merchant.attempt.Refusal;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes a filing in force. It is judged again and its authorities look at it anew; the numbers of
 * its receipts stay, and what it said before is kept.
 */
@Component
final class Amending {
  private static final String AMEND = "amend";

  private final Filings filings;
  private final Items items;
  private final Submission submission;
  private final Clock clock;

  Amending(Filings filings, Items items, Submission submission, Clock clock) {
    this.filings = filings;
    this.items = items;
    this.submission = submission;
    this.clock = clock;
  }

  /**
   * @param filed null: its items stay
   */
  Attempt<Dossier> amend(
      Dossier seen,
      Terms terms,
      @Nullable List<FiledItem> filed,
      @Nullable String reason,
      Caller caller) {
    Instant now = clock.instant();
    List<FiledItem> before = items.all(seen.contents().itemSet());
    List<FiledItem> after = Objects.requireNonNullElse(filed, before);
    Refusal.Plain refusal = refusal(seen, terms, before, after, now);
    if (refusal != null) {
      return new Attempt.Refused<>(refusal);
    }
    Contents next =
        filed == null
            ? seen.contents().with(terms)
            : new Contents(terms, Contents.NOT_STORED, filed.size());
    return switch (submission.judged(seen, seen.saying(next), after, reason, now)) {
      case Attempt.Done<Dossier>(Dossier lawful) ->
          filed == null
              ? Attempt.of(filings.replace(lawful, before, caller, AMEND, reason), lawful)
              : written(lawful, filed, reason, caller);
      case Attempt<Dossier> other -> other;
    };
  }

  /** Why it may not be, whatever the law says of what it would become; null when it may. */
  Refusal.@Nullable Plain refusal(
      Dossier seen, Terms terms, List<FiledItem> before, List<FiledItem> after, Instant now) {
    LocalDate today = VietnamTime.dateOf(now);
    if (!isInForce(seen, today)) {
      return new Refusal.Plain(CommonProblem.WRONG_STATE, null, List.of());
    }
    List<FieldError> harm = AmendmentRules.broken(seen, terms, before, after, today);
    return harm.isEmpty()
        ? submission.refusal(seen)
        : new Refusal.Plain(FilingProblem.AMENDMENT_NOT_ALLOWED, null, harm);
  }

  boolean mayAmend(Dossier seen) {
    return isInForce(seen, VietnamTime.dateOf(clock.instant()))
        && seen.earlier().size() < Dossier.EARLIER_MAX;
  }

  private static boolean isInForce(Dossier seen, LocalDate today) {
    return seen.state().isInForce() && !seen.isOver(today);
  }

  /** The items of before stay: they are part of what the filing said. */
  private Attempt<Dossier> written(
      Dossier next, List<FiledItem> filed, @Nullable String reason, Caller caller) {
    String set = items.store(filed);
    Dossier whole = next.holding(set);
    return Attempt.of(
        items.swap(null, set, () -> filings.replace(whole, filed, caller, AMEND, reason)), whole);
  }
}
