package onlinefriday.campaign.edition;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.EditionState.Kind;
import onlinefriday.contracts.event.EditionState.State;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Editions are the operator's; an officer has the PROVINCIAL ones of their province. Whoever has
 * signed in reads what is no draft.
 */
final class EditionRights {
  private EditionRights() {}

  static boolean mayMakeAny(Caller caller) {
    return caller.is(Role.NATIONAL_OPERATOR, Role.PROVINCE_OFFICER);
  }

  static boolean mayMake(Caller caller, Kind kind, @Nullable String province) {
    return caller.is(Role.NATIONAL_OPERATOR)
        || caller.is(Role.PROVINCE_OFFICER)
            && kind == Kind.PROVINCIAL
            && province != null
            && province.equals(caller.province());
  }

  static boolean mayRead(Caller caller, EditionState edition) {
    return edition.state() != State.DRAFT
        || caller.is(Role.AUDITOR)
        || mayMake(caller, edition.kind(), edition.province());
  }

  /** What of all editions the caller may read; null for everything. */
  static @Nullable Bson readable(Caller caller) {
    if (caller.is(Role.NATIONAL_OPERATOR, Role.AUDITOR)) {
      return null;
    }
    Bson noDraft = ne("state", State.DRAFT.name());
    return caller.is(Role.PROVINCE_OFFICER) && caller.province() != null
        ? or(noDraft, and(eq("kind", Kind.PROVINCIAL.name()), eq("province", caller.province())))
        : noDraft;
  }
}
