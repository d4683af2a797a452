package onlinefriday.merchant.registry;

import static onlinefriday.defaults.security.Role.AUDITOR;
import static onlinefriday.defaults.security.Role.INSPECTOR;
import static onlinefriday.defaults.security.Role.NATIONAL_OPERATOR;
import static onlinefriday.defaults.security.Role.PROVINCE_OFFICER;

import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.aggregate.AggregateStore.Place;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.FormBodies;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an authority does on pages with what merchants claim: as the API does, with its checks. */
@Component
public final class ClaimDesk {
  private final ClaimController claims;
  private final Merchants merchants;
  private final FormBodies bodies;

  ClaimDesk(ClaimController claims, Merchants merchants, FormBodies bodies) {
    this.claims = claims;
    this.merchants = merchants;
    this.bodies = bodies;
  }

  /** Merchants whose claim no authority has looked at, province by province. */
  public ListPage<MerchantState> waiting(Caller caller, ListQuery query) {
    caller.require(NATIONAL_OPERATOR, PROVINCE_OFFICER, INSPECTOR, AUDITOR);
    var visible = MerchantAccess.visibleTo(caller);
    var fetched = merchants.unreviewed(visible, Place.after(query), query.fetch());
    return query.page(fetched, one -> Merchants.placeOf(one).cursor());
  }

  public boolean mayReview(Caller caller, MerchantState merchant) {
    return MerchantAccess.mayDecide(caller, merchant);
  }

  public void review(String id, Caller caller, IfMatch seen, JsonNode fields) {
    claims.review(id, caller, seen, bodies.of(fields, ClaimForm.class));
  }
}
