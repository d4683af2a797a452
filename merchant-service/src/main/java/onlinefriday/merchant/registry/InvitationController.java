package onlinefriday.merchant.registry;

import static onlinefriday.merchant.registry.MerchantAnswers.allow;
import static onlinefriday.merchant.registry.MerchantAnswers.answer;

import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is asked to act for a merchant, said by those who do already; and what they answer. */
@RestController
final class InvitationController {
  /** Naming one person does not depend on what else of the merchant was changed meanwhile. */
  private static final IfMatch ANY = new IfMatch(null);

  private final Membership membership;
  private final Invitations invitations;
  private final MerchantAnswers answers;

  InvitationController(Membership membership, Invitations invitations, MerchantAnswers answers) {
    this.membership = membership;
    this.invitations = invitations;
    this.answers = answers;
  }

  @PostMapping("/v1/merchants/{id}/invitations")
  ResponseEntity<Invitation.Waiting> invite(
      @PathVariable String id, Caller caller, Body<InvitationForm> body) {
    MerchantState merchant = named(id, caller);
    Invitation wanted = membership.wanted(body.read(), caller);
    Invitation waiting = membership.invite(merchant, wanted);
    boolean fresh = waiting.id().equals(wanted.id());
    return ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK)
        .body(Invitation.Waiting.of(waiting));
  }

  @GetMapping("/v1/merchants/{id}/invitations")
  ListPage<Invitation.Waiting> list(@PathVariable String id, Caller caller) {
    var open = invitations.of(named(id, caller).id()).open();
    return new ListPage<>(open.stream().map(Invitation.Waiting::of).toList(), null);
  }

  @DeleteMapping("/v1/merchants/{id}/invitations/{invitationId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String id, @PathVariable String invitationId, Caller caller) {
    membership.withdraw(named(id, caller).id(), invitationId);
  }

  /** What the caller is asked. */
  @GetMapping("/v1/invitations")
  ListPage<Invitation.Asked> mine(Caller caller) {
    allow(MerchantAccess.mayBeMember(caller));
    return new ListPage<>(membership.asked(caller), null);
  }

  @PostMapping("/v1/invitations/{invitationId}/accept")
  ResponseEntity<MerchantState> accept(@PathVariable String invitationId, Caller caller) {
    allow(MerchantAccess.mayBeMember(caller));
    return answer(membership.accept(invitationId, caller));
  }

  @PostMapping("/v1/invitations/{invitationId}/decline")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(@PathVariable String invitationId, Caller caller) {
    allow(MerchantAccess.mayBeMember(caller));
    membership.decline(invitationId, caller);
  }

  private MerchantState named(String id, Caller caller) {
    return answers.changeable(id, caller, ANY, MerchantAccess::mayNameMembers);
  }
}
