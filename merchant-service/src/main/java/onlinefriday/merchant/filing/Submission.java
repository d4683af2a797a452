package onlinefriday.merchant.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.attempt.Attempt;
import onlinefriday.merchant.attempt.Refusal;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.Items;
import onlinefriday.merchant.law.Assessment;
import onlinefriday.merchant.law.Filing;
import onlinefriday.merchant.registry.KnownMerchants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands a filing in, unless the law forbids it. Any merchant but a suspended one may: filing is a
 * trader's duty, and verification guards the codes.
 */
@Component
final class Submission {
  private final Filings filings;
  private final Items items;
  private final Judge judge;
  private final Reception reception;
  private final KnownMerchants merchants;
  private final Territories territories;
  private final RaisedPrices raisedPrices;
  private final Clock clock;

  Submission(
      Filings filings,
      Items items,
      Judge judge,
      Reception reception,
      KnownMerchants merchants,
      Territories territories,
      RaisedPrices raisedPrices,
      Clock clock) {
    this.filings = filings;
    this.items = items;
    this.judge = judge;
    this.reception = reception;
    this.merchants = merchants;
    this.territories = territories;
    this.raisedPrices = raisedPrices;
    this.clock = clock;
  }

  /** What has been submitted already stays as it is. */
  Attempt<Dossier> submit(Dossier seen, Caller caller) {
    if (isSubmitted(seen.state())) {
      return new Attempt.Done<>(seen);
    }
    if (!seen.isEditable()) {
      return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
    }
    List<FiledItem> filed = items.all(seen.contents().itemSet());
    return switch (judged(seen, seen, filed, null, clock.instant())) {
      case Attempt.Done<Dossier>(Dossier lawful) ->
          Attempt.of(filings.replace(lawful, filed, caller, "submit", null), lawful);
      case Attempt<Dossier> other -> other;
    };
  }

  /**
   * @param wanted what was seen, with what is to be filed now
   * @param now by which it is judged and received: whoever was in time at midnight stays in time
   * @return done with what it would become; nothing of the filing has been written
   */
  Attempt<Dossier> judged(
      Dossier seen, Dossier wanted, List<FiledItem> filed, @Nullable String reason, Instant now) {
    Refusal.Plain refusal = refusal(seen);
    if (refusal != null) {
      return new Attempt.Refused<>(refusal);
    }
    Assessment assessment = judge.judge(seen, wanted.terms(), filed, VietnamTime.dateOf(now));
    if (!assessment.violations().isEmpty()) {
      return new Attempt.Refused<>(new Unlawful(assessment.violations()));
    }
    // before it is written: a crash leaves a sign too many, never a filing without one
    raisedPrices.tell(seen, assessment);
    return new Attempt.Done<>(next(seen, wanted, assessment, reason, now));
  }

  /** Why it may not be handed in, whatever it says; null when it may. */
  Refusal.@Nullable Plain refusal(Dossier seen) {
    if (seen.earlier().size() >= Dossier.EARLIER_MAX) {
      return new Refusal.Plain(FilingProblem.TOO_MANY_AMENDMENTS, null, List.of());
    }
    return isSuspended(seen.merchantId())
        ? new Refusal.Plain(RefusalCode.MERCHANT_SUSPENDED, null, List.of())
        : null;
  }

  /**
   * What it would become; nobody is told, and the numbers of its new receipts are not yet given.
   */
  Dossier next(
      Dossier seen, Dossier wanted, Assessment assessment, @Nullable String reason, Instant now) {
    Filing asked = noLighter(seen.required(), assessment.filing());
    List<Receipt> receipts = reception.receive(seen.issued(), asked.authorities(), now);
    List<String> units = territories.unitsOf(wanted.terms());
    return wanted.submitted(asked, receipts, units, reason, now);
  }

  /** What authorities have received they keep, also when they would not be asked any more. */
  private static Filing noLighter(@Nullable Filing before, Filing now) {
    return before == null || before.procedure().compareTo(now.procedure()) <= 0
        ? now
        : new Filing(
            before.procedure(),
            before.authorities(),
            before.fileBy(),
            before.late(),
            now.resultReportDue());
  }

  private boolean isSuspended(String merchantId) {
    return merchants
        .find(merchantId)
        .filter(merchant -> merchant.state() == MerchantState.State.SUSPENDED)
        .isPresent();
  }

  private static boolean isSubmitted(State state) {
    return state == State.DECLARED || state == State.NOTIFIED || state == State.REGISTERING;
  }
}
