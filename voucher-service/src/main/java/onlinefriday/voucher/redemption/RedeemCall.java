package onlinefriday.voucher.redemption;

import java.time.Clock;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.defaults.problem.ApiProblem;
import org.springframework.stereotype.Component;

/** From a form to its answer: alike for a single call and for an item of a batch. */
@Component
final class RedeemCall {
  private final Redeemer redeemer;
  private final Provinces provinces;
  private final Clock clock;

  RedeemCall(Redeemer redeemer, Provinces provinces, Clock clock) {
    this.redeemer = redeemer;
    this.provinces = provinces;
    this.clock = clock;
  }

  /**
   * @throws ApiProblem 422 when a field breaks a rule
   */
  RedemptionAnswer redeem(RedeemForm form, String partner, String key) {
    Order order = form.order(provinces, clock.instant());
    return RedemptionAnswer.of(
        redeemer.redeem(
            new RedeemRequest(
                order,
                form.requiredOrderRef(),
                form.requiredPaymentMethod(),
                form.hold(),
                partner,
                key)));
  }
}
