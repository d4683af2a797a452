package onlinefriday.voucher.redemption;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.contracts.time.Window;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.thin.ThinAnswer;
import onlinefriday.defaults.thin.ThinEndpoint;
import onlinefriday.defaults.thin.ThinPath;
import onlinefriday.defaults.web.BodyBytes;
import onlinefriday.voucher.Scopes;
import onlinefriday.voucher.redemption.Validator.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;

/** The question over HTTP. */
@Component
final class ValidateEndpoint implements ThinEndpoint {
  static final String PATH = "/v1/vouchers/validate";

  private final Validator validator;
  private final JsonBodies json;
  private final ObjectWriter answers;
  private final Provinces provinces;
  private final Clock clock;

  ValidateEndpoint(Validator validator, JsonBodies json, Provinces provinces, Clock clock) {
    this.validator = validator;
    this.json = json;
    this.answers = json.writer(Validity.class);
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

  @Override
  public ThinPath path() {
    return new ThinPath(PATH);
  }

  @Override
  public Described described() {
    return new Described(
        "Whether a code would be good for an order",
        RedeemForm.class,
        200,
        Validity.class,
        List.of());
  }

  @Override
  public ThinAnswer answer(Caller caller, HttpServletRequest request) {
    String partner = caller.requirePartner(Scopes.VALIDATE);
    RedeemForm form =
        json.read(BodyBytes.of(request, RedeemEndpoint.BODY_BYTES_MAX), RedeemForm::read);
    Instant at = Objects.requireNonNullElseGet(form.at(), clock::instant);
    Order order = form.order(provinces, at);
    return ThinAnswer.json(answers.writeValueAsBytes(validity(validator.ask(order, partner, at))));
  }

  private static Validity validity(Answer answer) {
    return switch (answer) {
      case Answer.Good good ->
          new Validity(
              true,
              good.campaign().id(),
              good.discount().vnd(),
              good.payable().vnd(),
              endOf(good.campaign().window()),
              null);
      case Answer.Bad(RefusalCode code) -> {
        String message = code.title(LocaleContextHolder.getLocale());
        yield new Validity(
            false, null, null, null, null, new Validity.Refusal(code.code(), message));
      }
    };
  }

  private static @Nullable Instant endOf(@Nullable Window window) {
    return window == null ? null : window.end();
  }
}
