package onlinefriday.merchant.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.Hold;
import onlinefriday.contracts.event.MerchantState.State;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.merchant.registry.Merchants.Written;
import org.springframework.stereotype.Component;

/**
 * How long a tax code is kept for a merchant that nobody has verified. When that is over nothing
 * happens by itself: the next who registers the code gets it, and whoever had it is suspended for
 * good, in a write of its own that a verification at the same time decides.
 */
@Component
final class Holds {
  static final String LAPSED =
      "Chưa được xác minh trong thời hạn giữ mã số thuế, đơn vị khác đã đăng ký mã này"
          + " / not verified while the tax code was held, and another has registered it";

  private final Merchants merchants;
  private final RegistryProperties properties;
  private final Clock clock;

  Holds(Merchants merchants, RegistryProperties properties, Clock clock) {
    this.merchants = merchants;
    this.properties = properties;
    this.clock = clock;
  }

  /** Of one that a person registers now. */
  Hold begun(Instant now) {
    return new Hold(now.plus(properties.unverifiedHold()), null);
  }

  /**
   * Writes, once more when the tax code is free only then.
   *
   * @param next who shall have the code
   */
  Written write(MerchantState next, String actor, Supplier<Written> write) {
    Written written = write.get();
    return written == Written.TAX_CODE_TAKEN && ended(next, actor) ? write.get() : written;
  }

  /** Whoever acts for the holder has the code already and gets no new hold on it. */
  private boolean ended(MerchantState next, String actor) {
    Instant now = clock.instant();
    MerchantState holder = merchants.holderOf(next.taxCode()).orElse(null);
    if (holder == null
        || holder.hold() == null
        || holder.state() != State.REGISTERED
        || now.isBefore(holder.hold().until())
        || holder.members().contains(actor)) {
      return false;
    }
    MerchantState lapsed = NextMerchant.lapsed(holder, holder.hold(), now, LAPSED);
    return merchants.replace(lapsed, new Change(actor, "take over tax code", now, LAPSED))
        == Written.DONE;
  }
}
