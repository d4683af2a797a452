package onlinefriday.merchant.registry;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
import static onlinefriday.defaults.security.Role.AUDITOR;
import static onlinefriday.defaults.security.Role.INSPECTOR;
import static onlinefriday.defaults.security.Role.NATIONAL_OPERATOR;
import static onlinefriday.defaults.security.Role.PARTNER;
import static onlinefriday.defaults.security.Role.PROVINCE_OFFICER;

import java.util.List;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import org.bson.conversions.Bson;

/** Who may do what with which merchant. What somebody may not see does not exist for them. */
final class MerchantAccess {
  private MerchantAccess() {}

  /** Those who inspect or audit merchants do not become one. */
  static boolean mayRegister(Caller caller) {
    return !caller.is(PARTNER, AUDITOR, INSPECTOR);
  }

  /** An officer fills no other province's list. */
  static boolean mayPlaceIn(String province, Caller caller) {
    return !caller.is(PROVINCE_OFFICER) || caller.coversProvince(province);
  }

  /** An authority registers for others; anybody else becomes the merchant's first member. */
  static List<String> firstMembers(Caller caller) {
    return isAuthority(caller) ? List.of() : List.of(caller.subject());
  }

  static boolean maySee(Caller caller, MerchantState merchant) {
    return caller.coversProvince(merchant.province()) || actsFor(caller, merchant);
  }

  static boolean mayCorrect(Caller caller, MerchantState merchant) {
    return isAuthorityOf(merchant, caller) || actsFor(caller, merchant);
  }

  static boolean isAuthorityOf(MerchantState merchant, Caller caller) {
    return isAuthority(caller) && caller.coversProvince(merchant.province());
  }

  /** Those who act for it, and the operator when none of them is left. */
  static boolean mayNameMembers(Caller caller, MerchantState merchant) {
    return caller.is(NATIONAL_OPERATOR) || actsFor(caller, merchant);
  }

  static boolean mayDecide(Caller caller, MerchantState merchant) {
    return caller.is(NATIONAL_OPERATOR, PROVINCE_OFFICER, INSPECTOR)
        && caller.coversProvince(merchant.province());
  }

  /** The merchants that {@link #maySee} is true for. */
  static Bson visibleTo(Caller caller) {
    return switch (caller.role()) {
      case NATIONAL_OPERATOR, AUDITOR -> empty();
      case INSPECTOR -> caller.province() == null ? empty() : eq("province", caller.province());
      case PROVINCE_OFFICER -> eq("province", caller.province() == null ? "" : caller.province());
      case MERCHANT -> ownOf(caller);
      case PARTNER -> throw new IllegalArgumentException("a partner sees no merchants");
      case null -> ownOf(caller);
    };
  }

  private static Bson ownOf(Caller caller) {
    Bson member = eq("members", caller.subject());
    return caller.merchantId() == null ? member : or(member, eq("_id", caller.merchantId()));
  }

  private static boolean actsFor(Caller caller, MerchantState merchant) {
    return mayBeMember(caller)
        && (merchant.members().contains(caller.subject())
            || merchant.id().equals(caller.merchantId()));
  }

  /** An authority acts for no merchant, whoever its people are besides. */
  static boolean mayBeMember(Caller caller) {
    return caller.role() == null || caller.is(Role.MERCHANT);
  }

  private static boolean isAuthority(Caller caller) {
    return caller.is(NATIONAL_OPERATOR, PROVINCE_OFFICER);
  }
}
