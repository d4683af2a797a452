package onlinefriday.merchant.filing;

import java.time.Clock;
import java.util.List;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.attempt.Attempt;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a merchant wants to file, as often as it likes. */
@Component
final class Drafting {
  private final Filings filings;
  private final Items items;
  private final Clock clock;

  Drafting(Filings filings, Items items, Clock clock) {
    this.filings = filings;
    this.items = items;
    this.clock = clock;
  }

  Attempt<Dossier> draft(
      String id, String merchantId, Terms terms, List<FiledItem> filed, Caller caller) {
    String set = items.store(filed);
    Contents contents = new Contents(terms, set, filed.size());
    Dossier first = Dossier.draft(id, merchantId, contents, clock.instant());
    return items.swap(null, set, () -> filings.insert(first, caller))
        ? new Attempt.Done<>(first)
        : new Attempt.Refused<>(CommonProblem.ALREADY_EXISTS);
  }

  /**
   * @param filed null: its items stay
   */
  Attempt<Dossier> correct(
      Dossier seen, Terms terms, @Nullable List<FiledItem> filed, Caller caller) {
    if (!seen.isEditable()) {
      return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
    }
    if (filed == null) {
      Dossier next = seen.corrected(seen.contents().with(terms));
      return Attempt.of(filings.replace(next, caller, "correct", null), next);
    }
    String set = items.store(filed);
    Dossier next = seen.corrected(new Contents(terms, set, filed.size()));
    return Attempt.of(
        items.swap(unfiled(seen), set, () -> filings.replace(next, caller, "correct", null)), next);
  }

  /** What was submitted stays, as authorities see that until there is something newer. */
  private static @Nullable String unfiled(Dossier seen) {
    String set = seen.contents().itemSet();
    return set.equals(seen.asFiled().contents().itemSet()) && seen.wasFiled() ? null : set;
  }
}
