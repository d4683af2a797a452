package onlinefriday.voucher.terms;

import java.time.Instant;
import onlinefriday.contracts.event.CampaignState.Discount;
import onlinefriday.contracts.money.BasisPoints;
import onlinefriday.contracts.money.Money;
import org.jspecify.annotations.Nullable;

/** What a code is worth on an order. Validating and redeeming use this one function. */
public final class Discounts {
  private Discounts() {}

  /**
   * A percentage rounds down to whole đồng; then the campaign's maximum, then the legal cap in
   * force, then the amount itself. May be 0.
   */
  public static Money of(Terms terms, @Nullable Seller seller, Money amount, Instant at) {
    Discount discount = terms.campaign().discount();
    Money promised =
        switch (discount.kind()) {
          case PERCENT -> amount.share(new BasisPoints(required(discount.percentBps())));
          case FIXED -> Money.of(required(discount.fixedAmount()));
        };
    Money max = discount.maxDiscount() == null ? promised : Money.of(discount.maxDiscount());
    return promised.atMost(max).atMost(amount.share(terms.legalCap(seller, at))).atMost(amount);
  }

  /** campaign-service publishes no discount without the field of its kind. */
  private static <N extends Number> N required(@Nullable N field) {
    if (field == null) {
      throw new IllegalStateException("a discount without the field of its kind");
    }
    return field;
  }
}
