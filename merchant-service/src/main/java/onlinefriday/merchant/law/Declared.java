package onlinefriday.merchant.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Goods against what the same merchant declared of them before. */
final class Declared {
  private final Map<String, List<Declaration>> bySku;
  private final RulesInForce rules;
  private final Programme programme;
  private final Findings findings;

  Declared(
      List<Declaration> declarations, RulesInForce rules, Programme programme, Findings findings) {
    this.bySku = declarations.stream().collect(Collectors.groupingBy(Declaration::sku));
    this.rules = rules;
    this.programme = programme;
    this.findings = findings;
  }

  void judge(Item item, long price) {
    List<Declaration> earlier = bySku.getOrDefault(item.sku(), List.of());
    raised(item, price, earlier);
    OptionalLong daysMax = rules.rule(RuleId.DISCOUNT_DAYS).numberIfAny();
    boolean discounted = item.promotionalPrice() != null;
    if (discounted && daysMax.isPresent() && !programme.concentrated()) {
      int first = programme.start().getYear();
      daysUnderDiscount(item, first, daysMax.getAsLong(), earlier);
      if (programme.end().minusDays(1).getYear() > first) {
        daysUnderDiscount(item, first + 1, daysMax.getAsLong(), earlier);
      }
    }
  }

  private void raised(Item item, long price, List<Declaration> earlier) {
    Rule age = rules.rule(RuleId.REFERENCE_PRICE_AGE);
    LocalDate start = programme.start();
    earlier.stream()
        .filter(d -> d.referencePrice() != null && d.referencePrice() < price)
        .filter(d -> d.observedOn().isBefore(start))
        .filter(d -> !d.observedOn().isBefore(start.minusDays(age.number())))
        .min(Comparator.comparing(d -> Objects.requireNonNull(d.referencePrice())))
        .ifPresent(
            d ->
                findings.add(
                    FindingCode.REFERENCE_PRICE_RAISED,
                    item.sku(),
                    age,
                    Figure.Dong.of(price),
                    Figure.Dong.of(Objects.requireNonNull(d.referencePrice())),
                    new Figure.Day(d.observedOn())));
  }

  private void daysUnderDiscount(Item item, int year, long daysMax, List<Declaration> earlier) {
    Rule rule = rules.rule(RuleId.DISCOUNT_DAYS);
    List<Period> periods = new ArrayList<>(List.of(new Period(programme.start(), programme.end())));
    earlier.stream()
        .filter(Declaration::countsAsDiscount)
        .filter(d -> rules.onDay(d.start()).rule(RuleId.DISCOUNT_DAYS).numberIfAny().isPresent())
        .forEach(d -> periods.add(new Period(d.start(), d.end())));
    long days = Period.daysOf(year, periods);
    if (days > daysMax) {
      findings.add(
          FindingCode.DISCOUNT_DAYS_OVER_120,
          item.sku(),
          rule,
          new Figure.Plain(days),
          new Figure.Plain(year),
          new Figure.Plain(daysMax));
    } else {
      findings.kept(rule);
    }
  }
}
