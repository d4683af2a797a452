package onlinefriday.merchant.registry;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.security.Caller;
import org.springframework.stereotype.Component;

/** Merchants, for the rest of this service to look up; who may know of one is asked here too. */
@Component
public final class KnownMerchants {
  private final Merchants merchants;

  KnownMerchants(Merchants merchants) {
    this.merchants = merchants;
  }

  public Optional<MerchantState> find(String id) {
    return merchants.find(id);
  }

  /** The merchant, when it exists for this caller. */
  public Optional<MerchantState> visibleTo(Caller caller, String id) {
    return merchants.find(id).filter(merchant -> MerchantAccess.maySee(caller, merchant));
  }

  /**
   * @param ids at most a page of them
   * @return legal names by id, of those that are known
   */
  public Map<String, String> names(Collection<String> ids) {
    return merchants.names(ids);
  }
}
