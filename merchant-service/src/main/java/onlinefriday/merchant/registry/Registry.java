package onlinefriday.merchant.registry;

import java.time.Clock;
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
  private final StateRelay<MerchantState> relay;
  private final Clock clock;

  Registry(Merchants merchants, StateRelay<MerchantState> relay, Clock clock) {
    this.merchants = merchants;
    this.relay = relay;
    this.clock = clock;
  }

  Attempt<MerchantState> register(String id, Particulars particulars, Caller caller) {
    MerchantState first =
        particulars.registered(id, MerchantAccess.firstMembers(caller), clock.instant());
    return result(merchants.insert(first, by(caller, "register", null)), first, caller);
  }

  Attempt<MerchantState> correct(MerchantState seen, Particulars particulars, Caller caller) {
    boolean settled = seen.state() != State.REGISTERED;
    if (settled && !particulars.sameTraderAs(seen) && !MerchantAccess.isAuthorityOf(seen, caller)) {
      return new Attempt.Refused<>(MerchantProblem.IDENTITY_SETTLED);
    }
    MerchantState next = particulars.correcting(seen);
    return result(merchants.replace(next, by(caller, "correct", null)), next, caller);
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
    return result(merchants.replace(next, by(caller, action, reason)), next, caller);
  }

  private Attempt<MerchantState> result(
      Merchants.Written written, MerchantState next, Caller caller) {
    return switch (written) {
      case DONE -> {
        relay.wake();
        yield new Attempt.Done<>(next);
      }
      case ID_TAKEN -> new Attempt.Refused<>(CommonProblem.ALREADY_EXISTS);
      case TAX_CODE_TAKEN ->
          new Attempt.Refused<>(MerchantProblem.TAX_CODE_IN_USE, whatToDo(next, caller));
      case CHANGED_MEANWHILE -> new Attempt.Overtaken<>();
    };
  }

  /** Who holds the tax code is told to those alone who may see that merchant. */
  private String whatToDo(MerchantState refused, Caller caller) {
    return merchants
        .holderOf(refused.taxCode())
        .filter(holder -> MerchantAccess.maySee(caller, holder))
        .map(holder -> Wording.of("đã có tại ", "held by ") + "/v1/merchants/" + holder.id())
        .orElseGet(
            () ->
                Wording.of(
                    "nếu đây là đơn vị của bạn, hãy nhờ một thành viên hoặc đơn vị điều hành chương"
                        + " trình thêm bạn vào; chi nhánh đăng ký bằng mã 13 số của mình",
                    "if this trader is yours, ask one of its members or the programme's operator to"
                        + " add you; a branch registers with its own 13 digits"));
  }

  private Change by(Caller caller, String action, @Nullable String reason) {
    return new Change(caller.subject(), action, clock.instant(), reason);
  }
}
