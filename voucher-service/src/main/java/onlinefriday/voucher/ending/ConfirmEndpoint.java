package onlinefriday.voucher.ending;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.thin.ThinAnswer;
import onlinefriday.defaults.thin.ThinEndpoint;
import onlinefriday.defaults.thin.ThinPath;
import onlinefriday.voucher.IdempotencyKey;
import onlinefriday.voucher.ledger.End.Kind;
import onlinefriday.voucher.redemption.RedemptionView;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Confirming over HTTP: half of every order of an app that holds first, so as thin as redeeming.
 */
@Component
final class ConfirmEndpoint implements ThinEndpoint {
  private static final ThinPath PATH = new ThinPath("/v1/redemptions/{id}/confirm");
  private static final Map<String, String> REPLAYED = Map.of(IdempotencyKey.REPLAYED, "true");
  private static final Map<String, String> RETRY_SOON = Map.of(HttpHeaders.RETRY_AFTER, "1");

  private final Endings endings;
  private final OwnRedemptions redemptions;
  private final ObjectWriter views;
  private final ObjectWriter problems;

  ConfirmEndpoint(Endings endings, OwnRedemptions redemptions, JsonMapper json) {
    this.endings = endings;
    this.redemptions = redemptions;
    this.views = json.writerFor(RedemptionView.class);
    this.problems = json.writerFor(Problem.class);
  }

  @Override
  public ThinPath path() {
    return PATH;
  }

  @Override
  public Described described() {
    return new Described(
        "Confirms a hold", Void.class, 200, RedemptionView.class, List.of(IdempotencyKey.HEADER));
  }

  @Override
  public ThinAnswer answer(Caller caller, HttpServletRequest request) {
    var entry = redemptions.find(caller, PATH.idOf(request));
    String key = IdempotencyKey.required(request.getHeader(IdempotencyKey.HEADER));
    return switch (endings.end(entry, Kind.CONFIRM, key)) {
      case Endings.Result.Done done ->
          ThinAnswer.json(
              200,
              done.replayed() ? REPLAYED : Map.of(),
              views.writeValueAsBytes(RedemptionView.of(done.entry(), done.status())));
      case Endings.Result.Problem(ProblemKind kind) -> problem(kind);
    };
  }

  private ThinAnswer problem(ProblemKind kind) {
    Problem problem = Problem.of(kind, LocaleContextHolder.getLocale(), null, null, null);
    return ThinAnswer.problem(
        problem.status(),
        kind.retryable() ? RETRY_SOON : Map.of(),
        problems.writeValueAsBytes(problem));
  }
}
