package onlinefriday.merchant.registry;

import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.security.Caller;
import org.springframework.stereotype.Component;

/** What others may know of merchants, and of who acts for which. */
@Component
public final class Traders {
  /** A person acts for a handful; whoever is a member of more acts for the first of them. */
  private static final int MERCHANTS_OF_ONE_MAX = 50;

  private final Merchants merchants;

  Traders(Merchants merchants) {
    this.merchants = merchants;
  }

  public Optional<MerchantState> find(String merchantId) {
    return merchants.find(merchantId);
  }

  /** Whether the caller is a member of the merchant, or a machine user of it. */
  public boolean actsFor(Caller caller, String merchantId) {
    return MerchantAccess.mayBeMember(caller)
        && (merchantId.equals(caller.merchantId())
            || merchants
                .find(merchantId)
                .filter(merchant -> merchant.members().contains(caller.subject()))
                .isPresent());
  }

  /** The ids of the merchants that {@link #actsFor} is true for. */
  public List<String> of(Caller caller) {
    if (!MerchantAccess.mayBeMember(caller)) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    if (caller.merchantId() != null) {
      ids.add(caller.merchantId());
    }
    merchants.list(eq("members", caller.subject()), null, MERCHANTS_OF_ONE_MAX).stream()
        .map(MerchantState::id)
        .filter(id -> !ids.contains(id))
        .forEach(ids::add);
    return ids;
  }
}
