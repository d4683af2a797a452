package onlinefriday.merchant.registry;

import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.Kind;
import org.jspecify.annotations.Nullable;

/** What everybody may read of who a merchant is. */
public final class PublicName {
  private PublicName() {}

  /**
   * @return null of a household or an individual, who are called by a person's name
   */
  public static @Nullable String of(MerchantState merchant) {
    boolean person = merchant.kind() == Kind.HOUSEHOLD || merchant.kind() == Kind.INDIVIDUAL;
    return person ? null : merchant.legalName();
  }
}
