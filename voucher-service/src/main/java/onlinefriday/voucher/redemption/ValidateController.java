package onlinefriday.voucher.redemption;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.problem.ProblemWriter;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.Body;
import onlinefriday.voucher.redemption.Validator.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The question over HTTP. */
@RestController
class ValidateController {
  private final Validator validator;
  private final Provinces provinces;
  private final Clock clock;

  ValidateController(Validator validator, Provinces provinces, Clock clock) {
    this.validator = validator;
    this.provinces = provinces;
    this.clock = clock;
  }

  /** An answer to a question is 200, whichever it is. */
  record Validity(
      boolean valid,
      @Nullable String campaignId,
      @Nullable Long discount,
      @Nullable Long payable,
      @Nullable Instant windowEnd,
      @Nullable Refusal refusal) {
    record Refusal(String code, String message) {}
  }

  @PostMapping("/v1/vouchers/validate")
  Validity validate(Caller caller, Body<RedeemForm> body, HttpServletRequest request) {
    String partner = caller.requirePartner(Scopes.VALIDATE);
    RedeemForm form = body.read();
    Order order = form.order();
    Instant at = Objects.requireNonNullElseGet(form.at(), clock::instant);
    if (!provinces.inForce(order.province(), VietnamTime.dateOf(at))) {
      throw RedeemForm.invalid("province", "province-not-in-force", order.province());
    }
    return switch (validator.ask(order, partner, at)) {
      case Answer.Good good ->
          new Validity(
              true,
              good.campaign().id(),
              good.discount().vnd(),
              good.payable().vnd(),
              good.campaign().window() == null ? null : good.campaign().window().end(),
              null);
      case Answer.Bad(RefusalCode code) ->
          new Validity(
              false,
              null,
              null,
              null,
              null,
              new Validity.Refusal(code.code(), code.title(ProblemWriter.languageOf(request))));
    };
  }
}
