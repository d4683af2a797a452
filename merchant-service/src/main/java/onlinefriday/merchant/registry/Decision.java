package onlinefriday.merchant.registry;

import java.time.Instant;
import java.util.Locale;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.State;
import org.jspecify.annotations.Nullable;

/** What an authority decides about a merchant. */
enum Decision {
  VERIFY(State.REGISTERED, State.VERIFIED),
  SUSPEND(State.VERIFIED, State.SUSPENDED),
  REINSTATE(State.SUSPENDED, State.VERIFIED);

  private final State from;
  private final State to;

  Decision(State from, State to) {
    this.from = from;
    this.to = to;
  }

  /** As it is written in paths and in the audit. */
  String verb() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean needsReason() {
    return this == SUSPEND;
  }

  boolean isDone(MerchantState merchant) {
    return merchant.state() == to;
  }

  /** Not of one whose tax code is another's now. */
  boolean isPossible(MerchantState merchant) {
    return merchant.state() == from && !merchant.hasLapsed();
  }

  MerchantState decided(MerchantState current, @Nullable String reason, Instant now) {
    return NextMerchant.decided(current, to, now, reason);
  }
}
