package onlinefriday.merchant.law;

import org.jspecify.annotations.Nullable;

/** The caps that bind a programme, in basis points; null: does not bind it. */
public record Caps(
    @Nullable Integer unitValueBps,
    @Nullable Integer programmeValueBps,
    @Nullable Integer discountBps) {

  static Caps of(RulesInForce rules, boolean concentrated) {
    return new Caps(
        bps(rules, RuleId.UNIT_VALUE_CAP, concentrated),
        bps(rules, RuleId.PROGRAMME_VALUE_CAP, concentrated),
        bps(rules, RuleId.DISCOUNT_CAP, concentrated));
  }

  private static @Nullable Integer bps(RulesInForce rules, RuleId id, boolean concentrated) {
    return rules.cap(id, concentrated).map(Cap::bps).orElse(null);
  }
}
