package onlinefriday.voucher.ending;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.defaults.language.RequestLanguage;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.Body;
import onlinefriday.voucher.IdempotencyKey;
import onlinefriday.voucher.ledger.End.Kind;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.ReleaseReason;
import onlinefriday.voucher.redemption.RedemptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Releasing over HTTP; a partner its own. */
@RestController
class ReleaseController {
  private static final String RETRY_AFTER_S = "1";

  private final Endings endings;
  private final OwnRedemptions redemptions;

  ReleaseController(Endings endings, OwnRedemptions redemptions) {
    this.endings = endings;
    this.redemptions = redemptions;
  }

  record ReleaseForm(@NotNull @Nullable ReleaseReason reason) {}

  @PostMapping("/v1/redemptions/{id}/release")
  ResponseEntity<?> release(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String header,
      Body<ReleaseForm> body,
      HttpServletRequest request) {
    Entry entry = redemptions.find(caller, id);
    String key = IdempotencyKey.required(header);
    ReleaseReason reason = body.read().reason();
    if (reason == null) {
      throw new IllegalStateException("a form without its required field");
    }
    return answer(endings.end(entry, kind(reason), key), request);
  }

  private static Kind kind(ReleaseReason reason) {
    return switch (reason) {
      case CANCELLED -> Kind.CANCEL;
      case REFUNDED -> Kind.REFUND;
    };
  }

  private static ResponseEntity<?> answer(Endings.Result result, HttpServletRequest request) {
    return switch (result) {
      case Endings.Result.Done done -> {
        var answer = ResponseEntity.ok();
        if (done.replayed()) {
          answer.header(IdempotencyKey.REPLAYED, "true");
        }
        yield answer.body(RedemptionView.of(done.entry(), done.status()));
      }
      case Endings.Result.Problem(ProblemKind kind) -> problem(kind, request);
    };
  }

  private static ResponseEntity<Problem> problem(ProblemKind kind, HttpServletRequest request) {
    var answer =
        ResponseEntity.status(kind.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (kind.retryable()) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_S);
    }
    return answer.body(Problem.of(kind, RequestLanguage.of(request).locale(), null, null, null));
  }
}
