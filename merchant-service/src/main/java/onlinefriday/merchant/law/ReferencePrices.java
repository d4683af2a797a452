package onlinefriday.merchant.law;

import java.time.LocalDate;

/** Whether a reference price is fresh, and above the promotional one. */
record ReferencePrices(RulesInForce rules, Programme programme, Findings findings) {
  void judge(Item item, long price) {
    Rule age = rules.rule(RuleId.REFERENCE_PRICE_AGE);
    LocalDate observedOn = item.referenceObservedOn();
    if (observedOn == null) {
      findings.judged(age, Outcome.NOT_JUDGED);
    } else if (observedOn.isBefore(programme.start().minusDays(age.number()))) {
      findings.add(
          FindingCode.REFERENCE_PRICE_STALE,
          item.sku(),
          age,
          new Figure.Day(observedOn),
          new Figure.Plain(age.number()));
    } else {
      findings.kept(age);
    }
    Long promotional = item.promotionalPrice();
    if (promotional != null && promotional > price) {
      findings.add(
          FindingCode.PRICE_ABOVE_REFERENCE,
          item.sku(),
          rules.rule(RuleId.PRICE_STATED),
          Figure.Dong.of(promotional),
          Figure.Dong.of(price));
    }
  }
}
