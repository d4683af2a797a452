package onlinefriday.merchant.registry;

import java.time.Clock;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.State;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.topic.StateRelay;
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

  Result register(String id, Particulars particulars, Caller caller) {
    MerchantState first =
        particulars.registered(id, MerchantAccess.firstMembers(caller), clock.instant());
    return result(merchants.insert(first, by(caller, "register", null)), first);
  }

  Result correct(MerchantState seen, Particulars particulars, Caller caller) {
    boolean settled = seen.state() != State.REGISTERED;
    if (settled && !particulars.sameTraderAs(seen) && !MerchantAccess.isAuthorityOf(seen, caller)) {
      return new Result.Refused(MerchantProblem.IDENTITY_SETTLED);
    }
    MerchantState next = particulars.correcting(seen);
    return result(merchants.replace(next, by(caller, "correct", null)), next);
  }

  /** What is decided already stays as it is. */
  Result decide(MerchantState seen, Decision decision, @Nullable String reason, Caller caller) {
    if (decision.isDone(seen)) {
      return new Result.Done(seen);
    }
    if (!decision.isPossible(seen)) {
      return new Result.Refused(CommonProblem.WRONG_STATE);
    }
    MerchantState next = decision.decided(seen, reason, clock.instant());
    return result(merchants.replace(next, by(caller, decision.verb(), reason)), next);
  }

  private Result result(Merchants.Written written, MerchantState next) {
    return switch (written) {
      case DONE -> {
        relay.wake();
        yield new Result.Done(next);
      }
      case ID_TAKEN -> new Result.Refused(CommonProblem.ALREADY_EXISTS);
      case TAX_CODE_TAKEN -> new Result.Refused(MerchantProblem.TAX_CODE_IN_USE);
      case CHANGED_MEANWHILE -> new Result.ChangedMeanwhile();
    };
  }

  private Change by(Caller caller, String action, @Nullable String reason) {
    return new Change(caller.subject(), action, clock.instant(), reason);
  }
}
