package onlinefriday.voucher.codes;

import java.util.OptionalInt;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.voucher.CampaignRights;
import onlinefriday.voucher.Scopes;
import org.jspecify.annotations.Nullable;

/**
 * Who may have codes in hand: the operator, who acts for the campaign's owner, and partners, by any
 * of their keys with the scope, that the campaign names. Codes are money, so who only looks on is
 * shown none.
 */
record Issuer(Caller caller) {
  /**
   * @throws ApiProblem 403
   */
  static Issuer of(Caller caller) {
    if (!caller.is(Role.NATIONAL_OPERATOR, Role.PROVINCE_OFFICER, Role.MERCHANT)) {
      caller.requirePartner(Scopes.ISSUE);
    }
    return new Issuer(caller);
  }

  /**
   * Besides those who may have codes, auditors, who may know of batches.
   *
   * @throws ApiProblem 403
   */
  static Issuer orAuditor(Caller caller) {
    return caller.is(Role.AUDITOR) ? new Issuer(caller) : of(caller);
  }

  /** As a batch names who issued it. */
  String name() {
    String partner = caller.partnerId();
    return partner == null ? "person:" + caller.subject() : "partner:" + partner;
  }

  String subject() {
    return caller.subject();
  }

  /** How many codes it may have made in all; empty when none. */
  OptionalInt maxIn(CampaignState campaign) {
    if (hasAllOf(campaign)) {
      return OptionalInt.of(CodeFormat.SERIALS);
    }
    String partner = caller.partnerId();
    return partner == null
        ? OptionalInt.empty()
        : campaign.issuer(partner).stream().mapToInt(CampaignState.Issuer::max).findFirst();
  }

  /**
   * @param campaign the batch's, unless it is not known
   */
  boolean mayHave(Batch batch, @Nullable CampaignState campaign) {
    return caller.is(Role.NATIONAL_OPERATOR)
        || batch.state().issuedBy().equals(name())
        || campaign != null && hasAllOf(campaign);
  }

  boolean maySee(Batch batch, @Nullable CampaignState campaign) {
    return caller.is(Role.AUDITOR) || mayHave(batch, campaign);
  }

  /**
   * Whose batches of the campaign it may know of.
   *
   * @return null for everybody's
   * @throws ApiProblem 403 when nobody's
   */
  @Nullable String seenIn(CampaignState campaign) {
    if (caller.is(Role.AUDITOR) || hasAllOf(campaign)) {
      return null;
    }
    if (maxIn(campaign).isEmpty()) {
      throw new ApiProblem(CommonProblem.FORBIDDEN);
    }
    return name();
  }

  private boolean hasAllOf(CampaignState campaign) {
    return caller.is(Role.NATIONAL_OPERATOR) || CampaignRights.owns(caller, campaign);
  }
}
