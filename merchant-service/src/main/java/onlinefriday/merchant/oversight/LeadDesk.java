package onlinefriday.merchant.oversight;

import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.springframework.stereotype.Component;

/** Leads on pages: to whom the API shows them. */
@Component
public final class LeadDesk {
  private final LeadController leads;

  LeadDesk(LeadController leads) {
    this.leads = leads;
  }

  public ListPage<Lead> list(Caller caller, ListQuery query) {
    return leads.list(caller, query);
  }
}
