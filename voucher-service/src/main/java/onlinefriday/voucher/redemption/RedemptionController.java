package onlinefriday.voucher.redemption;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.voucher.Scopes;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The truth after a timeout; {@link RedeemEndpoint} redeems. */
@RestController
@RequestMapping(RedeemEndpoint.PATH)
class RedemptionController {
  private final Ledger ledger;
  private final Clock clock;

  RedemptionController(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  @GetMapping("/{id}")
  RedemptionView get(Caller caller, @PathVariable String id) {
    Predicate<Entry> visible = Visibility.to(caller);
    return ledger
        .byId(id)
        .filter(visible)
        .map(this::standing)
        .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
  }

  private RedemptionView standing(Entry entry) {
    return RedemptionView.of(entry, ledger.standing(entry).status(clock.instant()));
  }

  @GetMapping
  ListPage<RedemptionView> ofOrder(
      Caller caller, @RequestParam(required = false) @Nullable String orderRef) {
    String partner = caller.requirePartner(Scopes.REDEEM);
    if (orderRef == null) {
      throw new ApiProblem(CommonProblem.MALFORMED, "orderRef");
    }
    Instant now = clock.instant();
    List<RedemptionView> redemptions =
        ledger.standing(ledger.byOrderRef(partner, RedeemForm.canonicalOrderRef(orderRef))).stream()
            .map(one -> RedemptionView.of(one.entry(), one.status(now)))
            .toList();
    return new ListPage<>(redemptions, null);
  }
}
