package onlinefriday.voucher.redemption;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.thin.ThinAnswer;
import onlinefriday.defaults.thin.ThinEndpoint;
import onlinefriday.defaults.thin.ThinPath;
import onlinefriday.defaults.web.BodyBytes;
import onlinefriday.voucher.Scopes;
import org.springframework.stereotype.Component;

/** Many redemptions in one call, each answered as a single call would be. */
@Component
final class BatchEndpoint implements ThinEndpoint {
  private static final String PATH = RedeemEndpoint.PATH + "/batch";
  private static final int BODY_BYTES_MAX = 512 * 1024;

  private final BatchCall call;
  private final JsonBodies json;

  BatchEndpoint(BatchCall call, JsonBodies json) {
    this.call = call;
    this.json = json;
  }

  /**
   * @param results in the order of the items
   */
  record Results(List<RedemptionAnswer> results) {}

  @Override
  public ThinPath path() {
    return new ThinPath(PATH);
  }

  @Override
  public Described described() {
    return new Described(
        "Redeems many, each as a single call would",
        BatchForm.Described.class,
        200,
        Results.class,
        List.of());
  }

  @Override
  public ThinAnswer answer(Caller caller, HttpServletRequest request) {
    String partner = caller.requirePartner(Scopes.REDEEM);
    BatchForm form = json.read(BodyBytes.of(request, BODY_BYTES_MAX), BatchForm::read);
    return ThinAnswer.json(json.write(new Results(call.redeem(form.items(), partner))));
  }
}
