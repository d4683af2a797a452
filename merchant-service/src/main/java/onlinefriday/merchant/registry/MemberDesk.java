package onlinefriday.merchant.registry;

import java.util.List;
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
  private final InvitationController invitations;
  private final FormBodies bodies;

  MemberDesk(MemberController members, InvitationController invitations, FormBodies bodies) {
    this.members = members;
    this.invitations = invitations;
    this.bodies = bodies;
  }

  public boolean mayName(Caller caller, MerchantState merchant) {
    return MerchantAccess.mayNameMembers(caller, merchant);
  }

  public void remove(String id, String subject, Caller caller) {
    members.remove(id, subject, caller, ANY);
  }

  public void invite(String id, Caller caller, JsonNode fields) {
    invitations.invite(id, caller, bodies.of(fields, InvitationForm.class));
  }

  public void withdraw(String id, String invitationId, Caller caller) {
    invitations.withdraw(id, invitationId, caller);
  }

  /** Those of a merchant that nobody has answered. */
  public List<Invitation.Waiting> waiting(String id, Caller caller) {
    return invitations.list(id, caller).items();
  }

  /** What this caller is asked; nothing when they can be no member. */
  public List<Invitation.Asked> asked(Caller caller) {
    return MerchantAccess.mayBeMember(caller) ? invitations.mine(caller).items() : List.of();
  }

  public void accept(String invitationId, Caller caller) {
    invitations.accept(invitationId, caller);
  }

  public void decline(String invitationId, Caller caller) {
    invitations.decline(invitationId, caller);
  }
}
