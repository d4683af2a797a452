package onlinefriday.voucher.redemption;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.thin.ThinAnswer;
import onlinefriday.defaults.thin.ThinEndpoint;
import onlinefriday.defaults.thin.ThinPath;
import onlinefriday.defaults.web.BodyBytes;
import onlinefriday.voucher.IdempotencyKey;
import onlinefriday.voucher.Scopes;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;

/** Redeeming over HTTP. */
@Component
final class RedeemEndpoint implements ThinEndpoint {
  static final String PATH = "/v1/redemptions";

  /** Of a redemption and of a question. */
  static final int BODY_BYTES_MAX = 16 * 1024;

  private static final Map<String, String> RETRY_SOON = Map.of(HttpHeaders.RETRY_AFTER, "1");

  private final RedeemCall call;
  private final JsonBodies json;
  private final ObjectWriter redemptions;

  RedeemEndpoint(RedeemCall call, JsonBodies json) {
    this.call = call;
    this.json = json;
    this.redemptions = json.writer(RedemptionView.class);
  }

  @Override
  public ThinPath path() {
    return new ThinPath(PATH);
  }

  @Override
  public Described described() {
    return new Described(
        "Redeems a code for an order",
        RedeemForm.class,
        201,
        RedemptionView.class,
        List.of(IdempotencyKey.HEADER));
  }

  @Override
  public ThinAnswer answer(Caller caller, HttpServletRequest request) {
    String partner = caller.requirePartner(Scopes.REDEEM);
    String key = IdempotencyKey.required(request.getHeader(IdempotencyKey.HEADER));
    RedeemForm form = json.read(BodyBytes.of(request, BODY_BYTES_MAX), RedeemForm::read);
    return toThin(call.redeem(form, partner, key));
  }

  private ThinAnswer toThin(RedemptionAnswer answer) {
    RedemptionView made = answer.redemption();
    return made != null
        ? ThinAnswer.json(
            answer.status(), headers(made, answer), redemptions.writeValueAsBytes(made))
        : ThinAnswer.problem(
            answer.status(),
            answer.passesSoon() ? RETRY_SOON : Map.of(),
            json.write(Objects.requireNonNull(answer.problem())));
  }

  private static Map<String, String> headers(RedemptionView made, RedemptionAnswer answer) {
    String location = PATH + "/" + made.id();
    return answer.replayed() == null
        ? Map.of(HttpHeaders.LOCATION, location)
        : Map.of(HttpHeaders.LOCATION, location, IdempotencyKey.REPLAYED, "true");
  }
}
