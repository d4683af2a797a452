package onlinefriday.voucher.redemption;

import java.util.Set;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.voucher.commit.Outcome;
import onlinefriday.voucher.ledger.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What is answered to one redemption; in a batch, as it stands there.
 *
 * @param replayed true when an earlier request was answered with it before, otherwise null
 */
record RedemptionAnswer(
    int status,
    @Nullable RedemptionView redemption,
    @Nullable Problem problem,
    @Nullable Boolean replayed) {

  private static final int CREATED = 201;
  private static final Set<String> SOON =
      Set.of(CommonProblem.UNAVAILABLE.code(), CommonProblem.REQUEST_IN_FLIGHT.code());

  static RedemptionAnswer of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Redeemed(Entry entry, boolean replayed) ->
          new RedemptionAnswer(
              CREATED, RedemptionView.granted(entry), null, replayed ? true : null);
      case Outcome.Refused(ProblemKind code, @Nullable String other) -> of(code, other);
      case Outcome.KeyReused _ -> of(CommonProblem.IDEMPOTENCY_KEY_REUSED, null);
      case Outcome.InFlight _ -> of(CommonProblem.REQUEST_IN_FLIGHT, null);
      case Outcome.Unavailable _ -> of(CommonProblem.UNAVAILABLE, null);
    };
  }

  static RedemptionAnswer of(ApiProblem e) {
    return of(Problem.of(e.kind(), LocaleContextHolder.getLocale(), e.detail(), e.errors(), null));
  }

  /** Whether the store or a twin is being waited for: another try in a second may tell. */
  boolean passesSoon() {
    return problem != null && SOON.contains(problem.code());
  }

  static RedemptionAnswer of(CommonProblem kind) {
    return of(kind, null);
  }

  private static RedemptionAnswer of(ProblemKind kind, @Nullable String redemptionId) {
    return of(Problem.of(kind, LocaleContextHolder.getLocale(), null, null, redemptionId));
  }

  private static RedemptionAnswer of(Problem problem) {
    return new RedemptionAnswer(problem.status(), null, problem, null);
  }
}
