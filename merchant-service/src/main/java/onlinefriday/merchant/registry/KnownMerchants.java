package onlinefriday.merchant.registry;

import static com.mongodb.client.model.Filters.eq;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.security.Caller;
import org.springframework.stereotype.Component;

/** Merchants, for the rest of this service to look up; who may know of one is asked here too. */
@Component
public final class KnownMerchants {
  /** A person acts for a handful; whoever is a member of more acts for the first of them. */
  private static final int MERCHANTS_OF_ONE_MAX = 50;

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

  /**
   * @param ids at most a page of them
   * @return those that are known, by id
   */
  public Map<String, MerchantState> all(Collection<String> ids) {
    return merchants.all(ids);
  }

  /** Whether the caller is a member of the merchant, or a machine user of it. */
  public boolean actsFor(Caller caller, String id) {
    return MerchantAccess.mayBeMember(caller)
        && (id.equals(caller.merchantId())
            || merchants
                .find(id)
                .filter(merchant -> merchant.members().contains(caller.subject()))
                .isPresent());
  }

  /** The ids of the merchants that {@link #actsFor} is true for. */
  public List<String> of(Caller caller) {
    if (!MerchantAccess.mayBeMember(caller)) {
      return List.of();
    }
    var member = merchants.list(eq("members", caller.subject()), null, MERCHANTS_OF_ONE_MAX);
    return Stream.concat(
            Stream.ofNullable(caller.merchantId()), member.stream().map(MerchantState::id))
        .distinct()
        .toList();
  }
}
