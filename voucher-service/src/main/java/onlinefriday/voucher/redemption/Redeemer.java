package onlinefriday.voucher.redemption;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.id.VoucherCodes;
import onlinefriday.contracts.money.Money;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.defaults.telemetry.Traces;
import onlinefriday.voucher.codes.Codes;
import onlinefriday.voucher.codes.WrongGuesses;
import onlinefriday.voucher.commit.Claim;
import onlinefriday.voucher.commit.GroupCommit;
import onlinefriday.voucher.commit.Outcome;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.LedgerKeys;
import onlinefriday.voucher.ledger.RecentHolds;
import onlinefriday.voucher.terms.Discounts;
import onlinefriday.voucher.terms.Seller;
import onlinefriday.voucher.terms.TermsBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Redeems: judge by memory, then have it written and learn what the ledger says. */
@Component
final class Redeemer {
  private static final Logger log = LoggerFactory.getLogger(Redeemer.class);

  private final TermsBook book;
  private final Codes codes;
  private final WrongGuesses guesses;
  private final ShopperKeys keys;
  private final GroupCommit commit;
  private final RecentHolds recent;
  private final Traces traces;
  private final Clock clock;
  private final MeterRegistry meters;

  Redeemer(
      TermsBook book,
      Codes codes,
      WrongGuesses guesses,
      ShopperKeys keys,
      GroupCommit commit,
      RecentHolds recent,
      Traces traces,
      Clock clock,
      MeterRegistry meters) {
    this.book = book;
    this.codes = codes;
    this.guesses = guesses;
    this.keys = keys;
    this.commit = commit;
    this.recent = recent;
    this.traces = traces;
    this.clock = clock;
    this.meters = meters;
  }

  Outcome redeem(RedeemRequest asked) {
    Outcome outcome =
        switch (codes.find(VoucherCodes.canonical(asked.order().code()))) {
          case Codes.Found.Unknown(boolean forged) -> unknown(forged, asked);
          case Codes.Found found -> commit(Spending.of(found), asked);
        };
    count(outcome);
    return outcome;
  }

  private Outcome unknown(boolean forged, RedeemRequest asked) {
    if (forged) {
      guesses.wrong(asked.partnerId(), asked.order().shopper());
    }
    return new Outcome.Refused(RefusalCode.CODE_UNKNOWN, null);
  }

  private Outcome commit(Spending spending, RedeemRequest asked) {
    if (spending.singleUse()) {
      guesses.right(asked.partnerId());
    }
    Order order = asked.order();
    Instant now = clock.instant();
    Seller seller = book.seller(order.merchantId());
    RefusalCode refusal =
        RedemptionRules.refusal(spending.terms(), seller, order, spending.revoked(), now);
    Money discount = Discounts.of(spending.terms(), seller, order.amount(), now);
    Claim claim = claim(spending, asked, discount, now);
    Outcome outcome = commit.submit(claim, refusal, traces.current());
    if (outcome instanceof Outcome.Redeemed(Entry entry, _)) {
      recent.granted(entry);
    }
    return outcome;
  }

  private Claim claim(Spending spending, RedeemRequest asked, Money discount, Instant now) {
    Order order = asked.order();
    CampaignState campaign = spending.terms().campaign();
    byte[] editionKey = keys.of(campaign.editionId());
    String shopper =
        Pseudonyms.of(editionKey, campaign.shopperScope(), asked.partnerId(), order.shopper());
    // as exact as the ledger keeps it, so that a replay gives the same instant
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    return new Claim(
        campaign,
        editionKey,
        spending.code(),
        spending.singleUse(),
        asked.partnerId(),
        shopper,
        entry -> keys.hid(asked.partnerId(), order.shopper(), entry),
        LedgerKeys.key(asked.partnerId(), asked.idempotencyKey()),
        body(spending, asked),
        asked.orderRef(),
        order.merchantId(),
        order.province(),
        asked.paymentMethod(),
        order.amount().vnd(),
        discount.vnd(),
        order.vietnameseGoods().vnd(),
        at,
        asked.hold() ? at.plusSeconds(campaign.holdSeconds()) : null);
  }

  /**
   * What two requests must share to be the same, besides the shopper: what was sent, however the
   * code was typed and whichever campaign has it by now. The shopper stands beside it, in the
   * entry, and only there: a hash of them that any edition could compare would outlive the
   * edition's key.
   */
  private static String body(Spending spending, RedeemRequest asked) {
    Order order = asked.order();
    return LedgerKeys.digest(
        LedgerKeys.joined(
            spending.code(),
            asked.orderRef(),
            order.merchantId(),
            Long.toString(order.amount().vnd()),
            Long.toString(order.vietnameseGoods().vnd()),
            order.province(),
            asked.paymentMethod().name(),
            Boolean.toString(asked.hold())));
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
