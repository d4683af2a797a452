package onlinefriday.campaign.campaign;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import onlinefriday.campaign.campaign.CampaignRequest.OwnerRequest;
import onlinefriday.contracts.event.CampaignState.Owner;
import onlinefriday.contracts.event.CampaignState.OwnerKind;
import onlinefriday.contracts.event.CampaignState.State;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns are the operator's; an officer has those their province owns. Whoever has signed in
 * reads what is no draft.
 */
final class CampaignRights {
  private CampaignRights() {}

  static boolean mayMakeAny(Caller caller) {
    return caller.is(Role.NATIONAL_OPERATOR, Role.PROVINCE_OFFICER);
  }

  static boolean mayMake(Caller caller, Owner owner) {
    return caller.is(Role.NATIONAL_OPERATOR)
        || caller.is(Role.PROVINCE_OFFICER)
            && owner.kind() == OwnerKind.PROVINCE
            && owner.id() != null
            && owner.id().equals(caller.province());
  }

  static boolean mayRead(Caller caller, Campaign campaign) {
    return campaign.lifeState() != State.DRAFT
        || caller.is(Role.AUDITOR)
        || mayMake(caller, campaign.terms().owner());
  }

  /** What of all campaigns the caller may read. */
  static Bson readable(Caller caller) {
    if (caller.is(Role.NATIONAL_OPERATOR, Role.AUDITOR)) {
      return empty();
    }
    Bson noDraft = ne("terms.state", State.DRAFT.name());
    return caller.is(Role.PROVINCE_OFFICER) && caller.province() != null
        ? or(
            noDraft,
            and(
                eq("terms.owner.kind", OwnerKind.PROVINCE.name()),
                eq("terms.owner.id", caller.province())))
        : noDraft;
  }

  /** The owner a maker gets who names none. */
  static Owner ownerOfMaker(Caller caller) {
    return caller.is(Role.PROVINCE_OFFICER)
        ? new Owner(OwnerKind.PROVINCE, caller.province())
        : new Owner(OwnerKind.MINISTRY, null);
  }

  static Owner ownerOf(@Nullable OwnerRequest asked, Owner otherwise) {
    return asked == null || asked.kind() == null ? otherwise : new Owner(asked.kind(), asked.id());
  }
}
