package onlinefriday.merchant.filing;

import java.time.LocalDate;
import java.util.List;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.merchant.assessment.AssessmentView;
import onlinefriday.merchant.attempt.Refusal;
import onlinefriday.merchant.law.Authority;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What would come of an amendment.
 *
 * @param refusal why it would not be taken whatever the law says, in the caller's language; or null
 * @param harm what of it is refused
 * @param state of the filing once it is handed in
 * @param version of the filing then
 * @param told who would look at it anew
 * @param decideBy by when they would have to answer
 * @param left how often more it could be amended or supplemented
 */
public record AmendmentTrial(
    AssessmentView assessment,
    @Nullable String refusal,
    List<FieldError> harm,
    State state,
    long version,
    List<Told> told,
    @Nullable LocalDate decideBy,
    int left,
    ItemChanges goods) {

  static AmendmentTrial of(
      AssessmentView assessment,
      Refusal.@Nullable Plain refused,
      Dossier seen,
      Dossier next,
      ItemChanges goods) {
    return new AmendmentTrial(
        assessment,
        refused == null ? null : refused.kind().title(LocaleContextHolder.getLocale()),
        refused == null ? List.of() : refused.errors(),
        next.state(),
        next.version(),
        next.current().stream().map(receipt -> Told.of(receipt, seen)).toList(),
        next.decideBy(),
        Math.max(0, Dossier.EARLIER_MAX - next.earlier().size()),
        goods);
  }

  /**
   * An authority that gets it.
   *
   * @param number of the receipt that it has given already; null: it gives one
   */
  public record Told(Authority authority, @Nullable String number) {
    private static Told of(Receipt receipt, Dossier seen) {
      boolean known = seen.issued().stream().anyMatch(one -> one.number().equals(receipt.number()));
      return new Told(receipt.authority(), known ? receipt.number() : null);
    }
  }
}
