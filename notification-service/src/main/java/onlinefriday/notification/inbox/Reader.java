package onlinefriday.notification.inbox;

import java.util.HashSet;
import java.util.Set;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person who reads the inbox.
 *
 * @param audiences what the person is part of; at least themselves
 */
record Reader(String subject, @Nullable Role role, Set<Audience> audiences) {
  /**
   * @throws ApiProblem 403 for a partner's key: an inbox is a person's
   */
  static Reader of(Caller caller) {
    if (caller.is(Role.PARTNER)) {
      throw new ApiProblem(CommonProblem.FORBIDDEN);
    }
    Set<Audience> audiences = new HashSet<>();
    audiences.add(Audience.person(caller.subject()));
    switch (caller.role()) {
      case NATIONAL_OPERATOR -> audiences.add(Audience.OPERATORS);
      case AUDITOR -> audiences.add(Audience.AUDITORS);
      case PROVINCE_OFFICER -> addOfficer(audiences, caller.province());
      case INSPECTOR -> audiences.add(inspector(caller.province()));
      case MERCHANT -> addMerchant(audiences, caller.merchantId());
      case PARTNER -> {}
      case null -> {}
    }
    return new Reader(caller.subject(), caller.role(), Set.copyOf(audiences));
  }

  boolean isMeant(Item item) {
    return item.audiences().stream().anyMatch(audiences::contains);
  }

  private static void addOfficer(Set<Audience> audiences, @Nullable String province) {
    if (province != null) {
      audiences.add(Audience.OFFICERS);
      audiences.add(Audience.officersOf(province));
    }
  }

  private static Audience inspector(@Nullable String province) {
    return province == null ? Audience.COUNTRY_INSPECTORS : Audience.inspectorsOf(province);
  }

  private static void addMerchant(Set<Audience> audiences, @Nullable String merchantId) {
    if (merchantId != null) {
      audiences.add(Audience.merchant(merchantId));
    }
  }
}
