package onlinefriday.voucher.terms;

import java.time.Instant;
import java.util.Collection;
import onlinefriday.contracts.event.FilingState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.time.VietnamTime;

/**
 * A merchant as far as this instance has heard of it.
 *
 * @param filings those that are in force in their period
 */
public record Seller(MerchantState merchant, Collection<FilingState> filings) {
  public boolean hasFilingAt(Instant at) {
    return filings.stream().anyMatch(filing -> filing.isInForceAt(at));
  }

  /** Whether an authority has taken the legal cap on discounts off what it sells. */
  boolean isExemptFromCapAt(Instant at) {
    return merchant.capExceptions() != null
        && merchant.isExemptFromDiscountCap(VietnamTime.dateOf(at));
  }
}
