package onlinefriday.campaign.campaign;

import onlinefriday.campaign.campaign.CampaignRequest.DiscountRequest;
import onlinefriday.campaign.rule.Findings;
import onlinefriday.campaign.rule.Rule;
import onlinefriday.contracts.event.CampaignState.DiscountKind;
import onlinefriday.contracts.money.Money;
import org.jspecify.annotations.Nullable;

/** What a discount must satisfy: each kind has fields of its own and none of the other's. */
final class DiscountRules {
  private DiscountRules() {}

  static void check(CampaignRequest request, Findings findings) {
    DiscountRequest discount = request.discount();
    if (discount == null) {
      findings.present("discount", null);
      return;
    }
    DiscountKind kind = discount.kind();
    if (kind == null) {
      findings.present("discount.kind", null);
      return;
    }
    switch (kind) {
      case PERCENT -> percent(discount, findings);
      case FIXED -> fixed(discount, request.minAmountOrNone(), findings);
    }
  }

  private static void percent(DiscountRequest discount, Findings findings) {
    findings.present("discount.percentBps", discount.percentBps());
    findings.share("discount.percentBps", discount.percentBps());
    findings.range("discount.maxDiscount", discount.maxDiscount(), 1, Money.ORDER_MAX_VND);
    absent("discount.fixedAmount", discount.fixedAmount(), findings);
  }

  private static void fixed(DiscountRequest discount, long minAmount, Findings findings) {
    Long amount = discount.fixedAmount();
    findings.present("discount.fixedAmount", amount);
    findings.range("discount.fixedAmount", amount, 1, Money.ORDER_MAX_VND);
    if (amount != null && amount > minAmount) {
      findings.add("discount.fixedAmount", Rule.OVER_MINIMUM);
    }
    absent("discount.percentBps", discount.percentBps(), findings);
    absent("discount.maxDiscount", discount.maxDiscount(), findings);
  }

  private static void absent(String field, @Nullable Object value, Findings findings) {
    if (value != null) {
      findings.add(field, Rule.NOT_WITH_THIS_KIND);
    }
  }
}
