package onlinefriday.merchant.registry;

import static onlinefriday.defaults.security.Role.AUDITOR;
import static onlinefriday.defaults.security.Role.INSPECTOR;
import static onlinefriday.defaults.security.Role.NATIONAL_OPERATOR;
import static onlinefriday.defaults.security.Role.PROVINCE_OFFICER;

import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.FormBodies;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** When the cap on discounts does not bind, said on pages: as the API does, with its checks. */
@Component
public final class CapExceptionDesk {
  private final CapExceptionController exceptions;
  private final Merchants merchants;
  private final FormBodies bodies;

  CapExceptionDesk(CapExceptionController exceptions, Merchants merchants, FormBodies bodies) {
    this.exceptions = exceptions;
    this.merchants = merchants;
    this.bodies = bodies;
  }

  /** Merchants with an exception, also one that is not in force yet or any more. */
  public ListPage<MerchantState> exempt(Caller caller, ListQuery query) {
    caller.require(NATIONAL_OPERATOR, PROVINCE_OFFICER, INSPECTOR, AUDITOR);
    var visible = MerchantAccess.visibleTo(caller);
    return query.page(merchants.exempt(visible, query.after(), query.fetch()), MerchantState::id);
  }

  public boolean mayDecide(Caller caller, MerchantState merchant) {
    return MerchantAccess.isAuthorityOf(merchant, caller);
  }

  /**
   * @param all of them: what is left out ends
   */
  public void decide(String id, Caller caller, IfMatch seen, JsonNode all) {
    exceptions.decide(id, caller, seen, bodies.of(all, CapExceptionsForm.class));
  }
}
