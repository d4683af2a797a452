package onlinefriday.merchant.registry;

import java.util.List;
import onlinefriday.contracts.event.MerchantState;

/** Whoever has to know, within this service, that merchants have changed. */
@FunctionalInterface
public interface MerchantFollower {
  /** Called after each change, perhaps again, and before the changes are published. */
  void changed(List<MerchantState> merchants);
}
