package onlinefriday.merchant.registry;

import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.FormBodies;
import onlinefriday.defaults.web.IfMatch;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who acts for a merchant, said on a page: as the API does, with its checks. */
@Component
public final class MemberDesk {
  /** Naming one person does not depend on who else was named meanwhile. */
  private static final IfMatch ANY = new IfMatch(null);

  private final MemberController members;
  private final FormBodies bodies;

  MemberDesk(MemberController members, FormBodies bodies) {
    this.members = members;
    this.bodies = bodies;
  }

  public boolean mayName(Caller caller, MerchantState merchant) {
    return MerchantAccess.mayNameMembers(caller, merchant);
  }

  public void add(String id, Caller caller, JsonNode fields) {
    members.add(id, caller, ANY, bodies.of(fields, MemberForm.class));
  }

  public void remove(String id, String subject, Caller caller) {
    members.remove(id, subject, caller, ANY);
  }
}
