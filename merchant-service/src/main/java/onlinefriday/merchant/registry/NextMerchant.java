package onlinefriday.merchant.registry;

import java.time.Instant;
import java.util.List;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.CapException;
import onlinefriday.contracts.event.MerchantState.Hold;
import onlinefriday.contracts.event.MerchantState.Sells;
import onlinefriday.contracts.event.MerchantState.State;
import org.jspecify.annotations.Nullable;

/** A merchant's next version, in which all but one thing stays as it was. */
final class NextMerchant {
  private NextMerchant() {}

  static MerchantState decided(
      MerchantState now, State state, Instant at, @Nullable String reason) {
    Hold hold = state == State.VERIFIED ? null : now.hold();
    return copy(now, now.members(), state, at, reason, now.sells(), now.capExceptions(), hold);
  }

  /** Another registers the tax code, which nobody had verified in time. */
  static MerchantState lapsed(MerchantState now, Hold hold, Instant at, String reason) {
    return copy(
        now,
        now.members(),
        State.SUSPENDED,
        at,
        reason,
        now.sells(),
        now.capExceptions(),
        new Hold(hold.until(), at));
  }

  static MerchantState withMembers(MerchantState now, List<String> members) {
    return undecided(now, members, now.sells(), now.capExceptions());
  }

  static MerchantState selling(MerchantState now, Sells sells) {
    return undecided(now, now.members(), sells, now.capExceptions());
  }

  static MerchantState withCapExceptions(MerchantState now, List<CapException> exceptions) {
    return undecided(now, now.members(), now.sells(), exceptions.isEmpty() ? null : exceptions);
  }

  private static MerchantState undecided(
      MerchantState now,
      List<String> members,
      @Nullable Sells sells,
      @Nullable List<CapException> exceptions) {
    return copy(
        now, members, now.state(), now.changedAt(), now.reason(), sells, exceptions, now.hold());
  }

  private static MerchantState copy(
      MerchantState now,
      List<String> members,
      State state,
      Instant changedAt,
      @Nullable String reason,
      @Nullable Sells sells,
      @Nullable List<CapException> capExceptions,
      @Nullable Hold hold) {
    return new MerchantState(
        now.id(),
        now.version() + 1,
        now.legalName(),
        now.taxCode(),
        now.kind(),
        now.province(),
        now.contactEmail(),
        members,
        state,
        changedAt,
        reason,
        sells,
        now.platforms(),
        capExceptions,
        now.verification(),
        hold);
  }
}
