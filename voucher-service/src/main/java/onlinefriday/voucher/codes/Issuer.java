package onlinefriday.voucher.codes;

import onlinefriday.contracts.event.CampaignState.Owner;
import onlinefriday.contracts.event.CampaignState.OwnerKind;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.voucher.Scopes;
import org.jspecify.annotations.Nullable;

/**
 * Who may have codes in hand: the operator, a partner by any of its keys with the scope, an officer
 * for their province's campaigns. Codes are money, so who only looks on is shown none.
 */
record Issuer(Caller caller) {
  /**
   * @throws ApiProblem 403
   */
  static Issuer of(Caller caller) {
    if (!caller.is(Role.NATIONAL_OPERATOR, Role.PROVINCE_OFFICER)) {
      caller.requirePartner(Scopes.ISSUE);
    }
    return new Issuer(caller);
  }

  /** As a batch names who issued it. */
  String name() {
    return nameOf(caller);
  }

  static String nameOf(Caller caller) {
    String partner = caller.partnerId();
    return partner == null ? "person:" + caller.subject() : "partner:" + partner;
  }

  String subject() {
    return caller.subject();
  }

  boolean mayIssueFor(Owner owner) {
    if (caller.is(Role.PROVINCE_OFFICER)) {
      return owner.kind() == OwnerKind.PROVINCE && caller.coversProvince(owner.id());
    }
    return owner.kind() != OwnerKind.PLATFORM
        || caller.partnerId() == null
        || caller.partnerId().equals(owner.id());
  }

  boolean mayHave(Batch batch) {
    return caller.is(Role.NATIONAL_OPERATOR) || batch.state().issuedBy().equals(name());
  }

  /**
   * Whose batches the caller may know of.
   *
   * @return null for everybody's
   * @throws ApiProblem 403
   */
  static @Nullable String visibleTo(Caller caller) {
    if (caller.is(Role.NATIONAL_OPERATOR, Role.AUDITOR)) {
      return null;
    }
    if (!caller.is(Role.PROVINCE_OFFICER, Role.PARTNER)) {
      throw new ApiProblem(CommonProblem.FORBIDDEN);
    }
    return nameOf(caller);
  }
}
