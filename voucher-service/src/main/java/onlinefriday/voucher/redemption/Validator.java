package onlinefriday.voucher.redemption;

import java.time.Instant;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.id.VoucherCodes;
import onlinefriday.contracts.money.Money;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.codes.Codes;
import onlinefriday.voucher.codes.WrongGuesses;
import onlinefriday.voucher.quota.Quotas;
import onlinefriday.voucher.terms.Discounts;
import onlinefriday.voucher.terms.Seller;
import onlinefriday.voucher.terms.Terms;
import onlinefriday.voucher.terms.TermsBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a code would be good for an order: a question, never a promise. */
@Component
final class Validator {
  private final TermsBook book;
  private final Codes codes;
  private final WrongGuesses guesses;
  private final Quotas quotas;
  private final TurnsTaken turnsTaken;
  private final ShopperKeys keys;

  Validator(
      TermsBook book,
      Codes codes,
      WrongGuesses guesses,
      Quotas quotas,
      TurnsTaken turnsTaken,
      ShopperKeys keys) {
    this.book = book;
    this.codes = codes;
    this.guesses = guesses;
    this.quotas = quotas;
    this.turnsTaken = turnsTaken;
    this.keys = keys;
  }

  /** What it would be worth, or why it would be refused. */
  sealed interface Answer {
    record Good(CampaignState campaign, Money discount, Money payable) implements Answer {}

    record Bad(RefusalCode refusal) implements Answer {}
  }

  Answer ask(Order order, String partnerId, Instant at) {
    return switch (codes.find(VoucherCodes.canonical(order.code()))) {
      case Codes.Found.Unknown(boolean forged) -> unknown(forged, order, partnerId);
      case Codes.Found found -> ask(Spending.of(found), order, partnerId, at);
    };
  }

  private Answer unknown(boolean forged, Order order, String partnerId) {
    if (forged) {
      guesses.wrong(partnerId, order.shopper());
    }
    return new Answer.Bad(RefusalCode.CODE_UNKNOWN);
  }

  private Answer ask(Spending spending, Order order, String partnerId, Instant at) {
    Terms terms = spending.terms();
    Seller seller = book.seller(order.merchantId());
    RefusalCode refusal = RedemptionRules.refusal(terms, seller, order, spending.revoked(), at);
    Money discount = Discounts.of(terms, seller, order.amount(), at);
    if (refusal == null) {
      refusal = quotas.exhausted(terms.campaign(), partnerId, discount.vnd(), at);
    }
    if (refusal == null) {
      refusal = taken(spending, order, partnerId);
    }
    return refusal != null
        ? new Answer.Bad(refusal)
        : new Answer.Good(terms.campaign(), discount, order.amount().minus(discount));
  }

  /** The only questions that need the store: whether the code or every turn is taken. */
  private @Nullable RefusalCode taken(Spending spending, Order order, String partnerId) {
    CampaignState campaign = spending.terms().campaign();
    @Nullable Integer turns = spending.terms().perShopper();
    if (!spending.singleUse() && turns == null) {
      return null;
    }
    byte[] key = keys.of(campaign.editionId());
    if (spending.singleUse()) {
      return turnsTaken.code(key, campaign.id(), spending.code())
          ? RefusalCode.CODE_ALREADY_REDEEMED
          : null;
    }
    String shopper = Pseudonyms.of(key, campaign.shopperScope(), partnerId, order.shopper());
    return turns != null && turnsTaken.all(key, campaign.id(), shopper, turns)
        ? RefusalCode.SHOPPER_LIMIT_REACHED
        : null;
  }
}
