package onlinefriday.merchant.filing;

import java.time.Instant;
import java.time.LocalDate;
import onlinefriday.merchant.law.Authority;
import org.jspecify.annotations.Nullable;

/**
 * That an authority has a filing, and what it said of it.
 *
 * @param number known to whoever holds it, and to nobody who guesses
 * @param receivedAt when it came first; a supplement does not change it
 * @param decideBy the last day for the authority's answer; begins anew with each supplement
 * @param decision null while it has said nothing of what was filed last
 */
record Receipt(
    String number,
    Authority authority,
    Instant receivedAt,
    LocalDate decideBy,
    @Nullable Decision decision,
    @Nullable Instant decidedAt,
    @Nullable String reason) {

  static Receipt fresh(String number, Authority authority, Instant now, LocalDate decideBy) {
    return new Receipt(number, authority, now, decideBy, null, null, null);
  }

  boolean isOpen() {
    return decision == null;
  }

  /** What was said of the filing before says nothing of what it has become. */
  Receipt reopened(LocalDate until) {
    return new Receipt(number, authority, receivedAt, until, null, null, null);
  }

  Receipt decided(Decision said, @Nullable String why, Instant now) {
    return new Receipt(number, authority, receivedAt, decideBy, said, now, why);
  }
}
