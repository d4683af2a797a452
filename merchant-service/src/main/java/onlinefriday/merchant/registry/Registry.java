package onlinefriday.merchant.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.State;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.merchant.attempt.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what the caller may have written, and has it published. */
@Component
final class Registry {
  private final Merchants merchants;
  private final Registrants registrants;
  private final Holds holds;
  private final StateRelay<MerchantState> relay;
  private final Clock clock;

  Registry(
      Merchants merchants,
      Registrants registrants,
      Holds holds,
      StateRelay<MerchantState> relay,
      Clock clock) {
    this.merchants = merchants;
    this.registrants = registrants;
    this.holds = holds;
    this.relay = relay;
    this.clock = clock;
  }

  /** An authority registers for others, as many as there are; a person a few, and for a time. */
  Attempt<MerchantState> register(String id, Particulars particulars, Caller caller) {
    List<String> members = MerchantAccess.firstMembers(caller);
    if (members.isEmpty()) {
      return insert(particulars.registered(id, members, clock.instant(), null), caller);
    }
    if (merchants.find(id).isPresent()) {
      return new Attempt.Refused<>(CommonProblem.ALREADY_EXISTS);
    }
    if (!registrants.enter(caller.subject(), id)) {
      return new Attempt.Refused<>(MerchantProblem.TOO_MANY_MERCHANTS);
    }
    Instant now = clock.instant();
    var registered = insert(particulars.registered(id, members, now, holds.begun(now)), caller);
    if (!(registered instanceof Attempt.Done)) {
      registrants.leave(caller.subject(), id);
    }
    return registered;
  }

  private Attempt<MerchantState> insert(MerchantState first, Caller caller) {
    Change change = by(caller, "register", null);
    return result(
        holds.write(first, caller.subject(), () -> merchants.insert(first, change)), first);
  }

  /**
   * Who it is, once an authority has looked at that or registered it, is changed by an authority
   * alone; so is the name of a suspended one, which would otherwise be reinstated under another.
   */
  Attempt<MerchantState> correct(MerchantState seen, Particulars particulars, Caller caller) {
    if (seen.hasLapsed()) {
      return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
    }
    boolean settled = seen.state() != State.REGISTERED || seen.hold() == null;
    boolean same =
        particulars.sameTraderAs(seen)
            && (seen.state() != State.SUSPENDED || particulars.isCalledAs(seen));
    if (settled && !same && !MerchantAccess.isAuthorityOf(seen, caller)) {
      return new Attempt.Refused<>(MerchantProblem.IDENTITY_SETTLED);
    }
    MerchantState next = particulars.correcting(seen, clock.instant());
    String action = particulars.needsReview(seen) ? "correct, to be verified again" : "correct";
    Change change = by(caller, action, null);
    return result(holds.write(next, caller.subject(), () -> merchants.replace(next, change)), next);
  }

  /** What is decided already stays as it is. */
  Attempt<MerchantState> decide(
      MerchantState seen, Decision decision, @Nullable String reason, Caller caller) {
    if (decision.isDone(seen)) {
      return new Attempt.Done<>(seen);
    }
    if (!decision.isPossible(seen)) {
      return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
    }
    MerchantState next = decision.decided(seen, reason, clock.instant());
    return change(next, decision.verb(), reason, caller);
  }

  /**
   * A change that somebody may make and that no other merchant hinders.
   *
   * @param action a verb, for the audit
   */
  Attempt<MerchantState> change(
      MerchantState next, String action, @Nullable String reason, Caller caller) {
    return result(merchants.replace(next, by(caller, action, reason)), next);
  }

  /** Who holds a tax code that is taken is told to nobody, not even that it is one of theirs. */
  private Attempt<MerchantState> result(Merchants.Written written, MerchantState next) {
    return switch (written) {
      case DONE -> {
        relay.wake();
        yield new Attempt.Done<>(next);
      }
      case ID_TAKEN -> new Attempt.Refused<>(CommonProblem.ALREADY_EXISTS);
      case TAX_CODE_TAKEN ->
          new Attempt.Refused<>(
              MerchantProblem.TAX_CODE_IN_USE,
              Wording.of(
                  "nếu đây là đơn vị của bạn, hãy nhờ một thành viên mời bạn, hoặc gửi giấy tờ"
                      + " chứng minh đến Sở Công Thương hay đơn vị điều hành chương trình để được"
                      + " mời; chi nhánh đăng ký bằng mã 13 số của mình",
                  "if this trader is yours, ask one of its members to invite you, or claim it with"
                      + " your papers at the province's Department of Industry and Trade or the"
                      + " programme's operator; a branch registers with its own 13 digits"));
      case CHANGED_MEANWHILE -> new Attempt.Overtaken<>();
    };
  }

  private Change by(Caller caller, String action, @Nullable String reason) {
    return new Change(caller.subject(), action, clock.instant(), reason);
  }
}
