package onlinefriday.voucher.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import onlinefriday.contracts.event.FilingState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.CapException;
import onlinefriday.contracts.time.VietnamTime;
import org.jspecify.annotations.Nullable;

/**
 * A merchant as far as this instance has heard of it, and no more of it than the rules ask: every
 * instance holds all of them, and a country has them by the hundred thousand.
 *
 * @param capExceptions null when there are none
 * @param filings those that are in force in their period
 */
public record Seller(
    String id,
    MerchantState.State state,
    @Nullable List<CapException> capExceptions,
    Collection<FilingState> filings) {

  /** What is known of a merchant of which no filing is. */
  public static Seller of(MerchantState merchant) {
    return new Seller(merchant.id(), merchant.state(), merchant.capExceptions(), List.of());
  }

  public Seller with(Collection<FilingState> known) {
    return new Seller(id, state, capExceptions, known);
  }

  public boolean hasFilingAt(Instant at) {
    return filings.stream().anyMatch(filing -> filing.isInForceAt(at));
  }

  /** Whether an authority has taken the legal cap on discounts off what it sells. */
  boolean isExemptFromCapAt(Instant at) {
    if (capExceptions == null) {
      return false;
    }
    LocalDate day = VietnamTime.dateOf(at);
    return capExceptions.stream().anyMatch(exception -> exception.holdsOn(day));
  }
}
