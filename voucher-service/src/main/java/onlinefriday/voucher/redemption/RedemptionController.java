package onlinefriday.voucher.redemption;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.ProblemWriter;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.voucher.commit.Outcome;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Redeeming over HTTP, and the truth after a timeout. */
@RestController
@RequestMapping("/v1/redemptions")
class RedemptionController {
  private static final String REPLAYED = "Idempotent-Replayed";

  private final Redeemer redeemer;
  private final Ledger ledger;
  private final Provinces provinces;
  private final Clock clock;

  RedemptionController(Redeemer redeemer, Ledger ledger, Provinces provinces, Clock clock) {
    this.redeemer = redeemer;
    this.ledger = ledger;
    this.provinces = provinces;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<?> redeem(
      Caller caller,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String header,
      Body<RedeemForm> body,
      HttpServletRequest request) {
    String partner = caller.requirePartner(Scopes.REDEEM);
    String key = IdempotencyKey.required(header);
    RedeemForm form = body.read();
    Order order = form.order();
    if (form.wantsHold()) {
      throw new ApiProblem(NotOffered.HOLDS);
    }
    requireInForce(order.province());
    Outcome outcome =
        redeemer.redeem(order, form.requiredOrderRef(), form.requiredPaymentMethod(), partner, key);
    return answer(outcome, request);
  }

  private void requireInForce(String province) {
    if (!provinces.inForce(province, VietnamTime.dateOf(clock.instant()))) {
      throw RedeemForm.invalid("province", "province-not-in-force", province);
    }
  }

  private static ResponseEntity<?> answer(Outcome outcome, HttpServletRequest request) {
    return switch (outcome) {
      case Outcome.Redeemed(Entry entry, boolean replayed) -> created(entry, replayed);
      case Outcome.Refused(ProblemKind code, @Nullable String other) ->
          problem(code, other, request);
      case Outcome.KeyReused _ -> problem(CommonProblem.IDEMPOTENCY_KEY_REUSED, null, request);
      case Outcome.InFlight _ -> problem(CommonProblem.REQUEST_IN_FLIGHT, null, request);
      case Outcome.Unavailable _ -> problem(CommonProblem.UNAVAILABLE, null, request);
    };
  }

  private static ResponseEntity<RedemptionView> created(Entry entry, boolean replayed) {
    var answer = ResponseEntity.created(URI.create("/v1/redemptions/" + entry.id()));
    if (replayed) {
      answer.header(REPLAYED, "true");
    }
    return answer.body(RedemptionView.of(entry));
  }

  private static ResponseEntity<Problem> problem(
      ProblemKind kind, @Nullable String redemptionId, HttpServletRequest request) {
    var answer =
        ResponseEntity.status(kind.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (kind instanceof CommonProblem && kind.retryable()) {
      answer.header(HttpHeaders.RETRY_AFTER, "1");
    }
    return answer.body(
        Problem.of(kind, ProblemWriter.languageOf(request), null, null, redemptionId));
  }

  @GetMapping("/{id}")
  RedemptionView get(Caller caller, @PathVariable String id) {
    return ledger
        .byId(id)
        .filter(entry -> maySee(caller, entry))
        .map(RedemptionView::of)
        .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
  }

  /** A partner sees its own; the ministry and its auditors see all. */
  private static boolean maySee(Caller caller, Entry entry) {
    return caller.is(Role.NATIONAL_OPERATOR, Role.AUDITOR)
        || entry.partnerId().equals(caller.partnerId());
  }

  @GetMapping
  ListPage<RedemptionView> ofOrder(Caller caller, @RequestParam String orderRef) {
    String partner = caller.requirePartner(Scopes.REDEEM);
    List<Entry> entries = ledger.byOrderRef(partner, orderRef);
    return new ListPage<>(entries.stream().map(RedemptionView::of).toList(), null);
  }
}
