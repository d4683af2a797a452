package onlinefriday.voucher.redemption;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.contracts.id.VoucherCodes;
import onlinefriday.contracts.money.Money;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.defaults.telemetry.Traces;
import onlinefriday.voucher.commit.Claim;
import onlinefriday.voucher.commit.GroupCommit;
import onlinefriday.voucher.commit.Outcome;
import onlinefriday.voucher.ledger.LedgerKeys;
import onlinefriday.voucher.terms.Discounts;
import onlinefriday.voucher.terms.Terms;
import onlinefriday.voucher.terms.TermsBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Redeems: judge by memory, then have it written and learn what the ledger says. */
@Component
final class Redeemer {
  private static final Logger log = LoggerFactory.getLogger(Redeemer.class);

  private final TermsBook book;
  private final ShopperKeys keys;
  private final GroupCommit commit;
  private final Traces traces;
  private final Clock clock;
  private final MeterRegistry meters;

  Redeemer(
      TermsBook book,
      ShopperKeys keys,
      GroupCommit commit,
      Traces traces,
      Clock clock,
      MeterRegistry meters) {
    this.book = book;
    this.keys = keys;
    this.commit = commit;
    this.traces = traces;
    this.clock = clock;
    this.meters = meters;
  }

  Outcome redeem(
      Order order,
      String orderRef,
      PaymentMethod paymentMethod,
      String partnerId,
      String idempotencyKey) {
    Instant now = clock.instant();
    String code = VoucherCodes.canonical(order.code());
    Optional<Terms> terms = book.byCode(code);
    Outcome outcome;
    if (terms.isEmpty()) {
      outcome = new Outcome.Refused(RefusalCode.CODE_UNKNOWN, null);
    } else {
      RefusalCode refusal =
          RedemptionRules.refusal(terms.get(), book.merchant(order.merchantId()), order, now);
      Claim claim =
          claim(terms.get(), order, orderRef, paymentMethod, partnerId, idempotencyKey, now);
      outcome = commit.submit(claim, refusal, traces.current());
    }
    count(outcome);
    return outcome;
  }

  private Claim claim(
      Terms terms,
      Order order,
      String orderRef,
      PaymentMethod paymentMethod,
      String partnerId,
      String idempotencyKey,
      Instant now) {
    CampaignState campaign = terms.campaign();
    byte[] editionKey = keys.of(campaign.editionId());
    String shopper = Pseudonyms.of(editionKey, campaign.shopperScope(), partnerId, order.shopper());
    Money discount = Discounts.of(terms, order.amount());
    return new Claim(
        campaign,
        editionKey,
        terms.perShopper(),
        partnerId,
        shopper,
        LedgerKeys.key(partnerId, shopper, idempotencyKey),
        body(campaign, order, orderRef, paymentMethod),
        orderRef,
        order.merchantId(),
        order.province(),
        paymentMethod,
        order.amount().vnd(),
        discount.vnd(),
        order.vietnameseGoods().vnd(),
        // as exact as the ledger keeps it, so that a replay gives the same instant
        now.truncatedTo(ChronoUnit.MILLIS));
  }

  /** What two requests must share to be the same; how a code was typed is not part of it. */
  private static String body(
      CampaignState campaign, Order order, String orderRef, PaymentMethod paymentMethod) {
    return LedgerKeys.digest(
        LedgerKeys.joined(
            campaign.id(),
            orderRef,
            order.merchantId(),
            Long.toString(order.amount().vnd()),
            Long.toString(order.vietnameseGoods().vnd()),
            order.province(),
            paymentMethod.name()));
  }

  private void count(Outcome outcome) {
    String how =
        switch (outcome) {
          case Outcome.Redeemed(_, boolean replayed) -> replayed ? "replayed" : "redeemed";
          case Outcome.Refused(RefusalCode code, _) -> code.code();
          case Outcome.KeyReused _ -> "idempotency-key-reused";
          case Outcome.InFlight _ -> "request-in-flight";
          case Outcome.Unavailable _ -> "unavailable";
        };
    meters.counter("redemptions", "outcome", how).increment();
    log.debug("{} {}", how, outcome instanceof Outcome.Redeemed(var entry, _) ? entry.id() : "");
  }
}
