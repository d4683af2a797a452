package onlinefriday.merchant.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.attempt.Attempt;
import onlinefriday.merchant.registry.Invitations.Book;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * From being asked to acting for a merchant. Accepting is a mark on the invitation, then the
 * member, then the end of the invitation: whoever is interrupted goes on by accepting again, and
 * what was accepted can no longer be withdrawn, nor what was withdrawn be accepted.
 */
@Component
final class Membership {
  static final int MEMBERS_MAX = 20;

  private final Merchants merchants;
  private final Registry registry;
  private final Invitations invitations;
  private final RegistryProperties properties;
  private final Clock clock;

  Membership(
      Merchants merchants,
      Registry registry,
      Invitations invitations,
      RegistryProperties properties,
      Clock clock) {
    this.merchants = merchants;
    this.registry = registry;
    this.invitations = invitations;
    this.properties = properties;
    this.clock = clock;
  }

  Invitation wanted(InvitationForm form, Caller caller) {
    Instant now = clock.instant();
    return form.invitation(caller.subject(), now, now.plus(properties.invitationLife()));
  }

  /**
   * @return the invitation that waits; another when the same person is asked already
   */
  Invitation invite(MerchantState merchant, Invitation wanted) {
    return changed(
        merchant.id(),
        book -> {
          Optional<Invitation> before =
              book.open().stream().filter(one -> one.to().equals(wanted.to())).findFirst();
          if (before.isPresent()) {
            return new Attempt.Done<>(before.get());
          }
          if (merchant.hasLapsed()) {
            return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
          }
          return merchant.members().size() + book.open().size() >= MEMBERS_MAX
              ? new Attempt.Refused<>(MerchantProblem.TOO_MANY_MEMBERS)
              : Attempt.of(invitations.replace(book.with(wanted)), wanted);
        });
  }

  /** What is not there any more is withdrawn already. */
  void withdraw(String merchantId, String id) {
    changed(
        merchantId,
        book -> {
          Optional<Invitation> found = book.find(id);
          if (found.isPresent() && found.get().acceptedBy() != null) {
            return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
          }
          return Attempt.of(found.isEmpty() || invitations.replace(book.without(id)), id);
        });
  }

  /**
   * @throws ApiProblem 404 unless it is for this person
   */
  void decline(String id, Caller person) {
    end(mine(id, person).merchantId(), id);
  }

  /**
   * @throws ApiProblem 404 unless it is for this person
   */
  MerchantState accept(String id, Caller person) {
    String merchantId = mine(id, person).merchantId();
    Invitation accepted = changed(merchantId, book -> marked(book, id, person));
    MerchantState joined = joined(merchantId, accepted, person);
    end(merchantId, id);
    return joined;
  }

  private void end(String merchantId, String id) {
    changed(
        merchantId,
        book -> Attempt.of(book.find(id).isEmpty() || invitations.replace(book.without(id)), id));
  }

  private Attempt<Invitation> marked(Book book, String id, Caller person) {
    Optional<Invitation> found = book.find(id).filter(one -> isFor(one, person));
    if (found.isEmpty()) {
      return new Attempt.Refused<>(CommonProblem.NOT_FOUND);
    }
    Invitation accepted = found.get().accepted(person.subject());
    return found.get().acceptedBy() != null
        ? new Attempt.Done<>(found.get())
        : Attempt.of(invitations.replace(book.replacing(id, _ -> accepted)), accepted);
  }

  /** As many as there may be are members: then nobody has accepted anything. */
  private MerchantState joined(String merchantId, Invitation accepted, Caller person) {
    MerchantState seen = known(merchantId);
    try {
      return Attempt.repeated(
          seen, () -> known(merchantId), current -> with(current, accepted, person));
    } catch (ApiProblem full) {
      changed(
          merchantId,
          book ->
              Attempt.of(
                  invitations.replace(book.replacing(accepted.id(), one -> one.accepted(null))),
                  accepted.id()));
      throw full;
    }
  }

  private Attempt<MerchantState> with(MerchantState seen, Invitation accepted, Caller person) {
    List<String> members = seen.members();
    if (members.contains(person.subject())) {
      return new Attempt.Done<>(seen);
    }
    if (seen.hasLapsed()) {
      return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
    }
    if (members.size() >= MEMBERS_MAX) {
      return new Attempt.Refused<>(MerchantProblem.TOO_MANY_MEMBERS);
    }
    List<String> more = Stream.concat(members.stream(), Stream.of(person.subject())).toList();
    String action = "join, invited by " + accepted.invitedBy();
    return registry.change(NextMerchant.withMembers(seen, more), action, null, person);
  }

  /** Those that wait for this person, each with its merchant. */
  List<Invitation.Asked> asked(Caller person) {
    List<Book> books = invitations.asking(Invitation.whereItIsFor(person));
    var known = merchants.all(books.stream().map(Book::merchantId).toList());
    return books.stream()
        .flatMap(book -> asked(book, known.get(book.merchantId()), person))
        .toList();
  }

  private static Stream<Invitation.Asked> asked(
      Book book, @Nullable MerchantState merchant, Caller person) {
    return merchant == null
        ? Stream.empty()
        : book.open().stream()
            .filter(one -> isFor(one, person))
            .map(one -> Invitation.Asked.of(merchant, one));
  }

  /** Who accepted it, under whatever name, is the only one who may. */
  private static boolean isFor(Invitation one, Caller person) {
    return Invitation.whereItIsFor(person).contains(one.to())
        && (one.acceptedBy() == null || one.acceptedBy().equals(person.subject()));
  }

  private Book mine(String id, Caller person) {
    return invitations
        .holding(id)
        .filter(book -> book.find(id).filter(one -> isFor(one, person)).isPresent())
        .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
  }

  private MerchantState known(String merchantId) {
    return merchants.find(merchantId).orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
  }

  private <T> T changed(String merchantId, Function<Book, Attempt<T>> change) {
    return Attempt.repeated(invitations.of(merchantId), () -> invitations.of(merchantId), change);
  }
}
