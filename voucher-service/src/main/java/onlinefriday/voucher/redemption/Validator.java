package onlinefriday.voucher.redemption;

import java.time.Instant;
import java.util.Optional;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.id.VoucherCodes;
import onlinefriday.contracts.money.Money;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.ledger.LedgerKeys;
import onlinefriday.voucher.quota.Quotas;
import onlinefriday.voucher.terms.Discounts;
import onlinefriday.voucher.terms.Terms;
import onlinefriday.voucher.terms.TermsBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a code would be good for an order: a question, never a promise. */
@Component
final class Validator {
  private final TermsBook book;
  private final Quotas quotas;
  private final Ledger ledger;
  private final ShopperKeys keys;

  Validator(TermsBook book, Quotas quotas, Ledger ledger, ShopperKeys keys) {
    this.book = book;
    this.quotas = quotas;
    this.ledger = ledger;
    this.keys = keys;
  }

  /** What it would be worth, or why it would be refused. */
  sealed interface Answer {
    record Good(CampaignState campaign, Money discount, Money payable) implements Answer {}

    record Bad(RefusalCode refusal) implements Answer {}
  }

  Answer ask(Order order, String partnerId, Instant at) {
    Optional<Terms> found = book.byCode(VoucherCodes.canonical(order.code()));
    RefusalCode refusal =
        RedemptionRules.refusal(found.orElse(null), book.merchant(order.merchantId()), order, at);
    if (found.isEmpty() || refusal != null) {
      return new Answer.Bad(refusal == null ? RefusalCode.CODE_UNKNOWN : refusal);
    }
    Terms terms = found.get();
    Money discount = Discounts.of(terms, order.amount());
    RefusalCode scarce = quotas.exhausted(terms.campaign(), discount.vnd());
    if (scarce == null && limitReached(terms, order, partnerId)) {
      scarce = RefusalCode.SHOPPER_LIMIT_REACHED;
    }
    return scarce != null
        ? new Answer.Bad(scarce)
        : new Answer.Good(terms.campaign(), discount, order.amount().minus(discount));
  }

  private boolean limitReached(Terms terms, Order order, String partnerId) {
    @Nullable Integer turns = terms.perShopper();
    if (turns == null) {
      return false;
    }
    CampaignState campaign = terms.campaign();
    byte[] key = keys.of(campaign.editionId());
    String shopper = Pseudonyms.of(key, campaign.shopperScope(), partnerId, order.shopper());
    // Turns are taken from the lowest up, so the last one tells.
    return ledger.byId(LedgerKeys.slotId(key, campaign.id(), shopper, turns - 1, 0)).isPresent();
  }
}
