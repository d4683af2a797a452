package onlinefriday.merchant.filing;

import java.util.List;
import java.util.Objects;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.security.Caller;
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
  private final Filings filings;
  private final Items items;
  private final Submission submission;
  private final Territories territories;

  Amending(Filings filings, Items items, Submission submission, Territories territories) {
    this.filings = filings;
    this.items = items;
    this.submission = submission;
    this.territories = territories;
  }

  /**
   * @param filed null: its items stay
   */
  Result amend(
      Dossier seen,
      Terms terms,
      @Nullable List<FiledItem> filed,
      @Nullable String reason,
      Caller caller) {
    List<FiledItem> before = items.all(seen.contents().itemSet());
    List<FiledItem> after = Objects.requireNonNullElse(filed, before);
    Result.Refused refused = refusal(seen, terms, before, after);
    if (refused != null) {
      return refused;
    }
    Contents next =
        filed == null
            ? seen.contents().with(terms)
            : new Contents(terms, Contents.NOT_STORED, filed.size());
    return switch (submission.judged(seen, seen.saying(next), after, reason)) {
      case Result.Done lawful -> written(lawful.dossier(), filed, reason, caller);
      case Result other -> other;
    };
  }

  /** Why it may not be, whatever the law says of what it would become; null when it may. */
  Result.@Nullable Refused refusal(
      Dossier seen, Terms terms, List<FiledItem> before, List<FiledItem> after) {
    if (!isInForce(seen)) {
      return new Result.Refused(CommonProblem.WRONG_STATE);
    }
    List<FieldError> harm = AmendmentRules.broken(seen, terms, before, after, territories.today());
    return harm.isEmpty()
        ? submission.refusal(seen)
        : new Result.Refused(FilingProblem.AMENDMENT_NOT_ALLOWED, harm);
  }

  boolean mayAmend(Dossier seen) {
    return isInForce(seen) && seen.earlier().size() < Dossier.EARLIER_MAX;
  }

  private boolean isInForce(Dossier seen) {
    return seen.state().isInForce() && !seen.isOver(territories.today());
  }

  /** The items of before stay: they are part of what the filing said. */
  private Result written(
      Dossier next, @Nullable List<FiledItem> filed, @Nullable String reason, Caller caller) {
    if (filed == null) {
      return result(filings.replace(next, caller, "amend", reason), next);
    }
    String set = items.store(filed);
    Dossier whole = next.holding(set);
    return result(
        items.swap(null, set, () -> filings.replace(whole, caller, "amend", reason)), whole);
  }

  private static Result result(boolean written, Dossier next) {
    return written ? new Result.Done(next) : new Result.Overtaken();
  }
}
