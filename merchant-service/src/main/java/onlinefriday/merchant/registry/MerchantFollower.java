package onlinefriday.merchant.registry;

import onlinefriday.contracts.event.MerchantState;

/** Whoever has to know, within this service, that a merchant has changed. */
@FunctionalInterface
public interface MerchantFollower {
  /** Called after each change, perhaps again, and before the change is published. */
  void changed(MerchantState merchant);
}
