package onlinefriday.merchant.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goods against what the same merchant declared of them before. A year's declarations may be a
 * million; kept of them is, for each of the goods, one price and the days of two years.
 */
final class Declared {
  private final RulesInForce rules;
  private final Programme programme;
  private final Findings findings;
  private final Rule age;
  private final LocalDate newYear;
  private final int daysMax;
  private final Map<String, Past> bySku = new HashMap<>();
  private final Map<LocalDate, Boolean> limitedOn = new HashMap<>();

  Declared(
      Stream<Declaration> declarations,
      RulesInForce rules,
      Programme programme,
      Findings findings) {
    this.rules = rules;
    this.programme = programme;
    this.findings = findings;
    this.age = rules.rule(RuleId.REFERENCE_PRICE_AGE);
    this.newYear = programme.start().withDayOfYear(1);
    this.daysMax = Math.toIntExact(ChronoUnit.DAYS.between(newYear, newYear.plusYears(2)));
    programme.items().forEach(item -> bySku.putIfAbsent(item.sku(), new Past()));
    declarations.forEach(this::add);
  }

  private void add(Declaration declared) {
    Past past = bySku.get(declared.sku());
    if (past == null) {
      return;
    }
    if (isJustBefore(declared)) {
      past.lower(declared);
    }
    if (declared.countsAsDiscount() && limitedOn.computeIfAbsent(declared.start(), this::limited)) {
      mark(past.discounted, declared.start(), declared.end());
    }
  }

  private boolean isJustBefore(Declaration declared) {
    LocalDate start = programme.start();
    return declared.observedOn().isBefore(start)
        && !declared.observedOn().isBefore(start.minusDays(age.number()));
  }

  private boolean limited(LocalDate day) {
    return rules.onDay(day).rule(RuleId.DISCOUNT_DAYS).numberIfAny().isPresent();
  }

  void judge(Item item, long price) {
    Past past = Objects.requireNonNull(bySku.get(item.sku()));
    raised(item, price, past.lowest);
    OptionalLong limit = rules.rule(RuleId.DISCOUNT_DAYS).numberIfAny();
    boolean discounted = item.promotionalPrice() != null;
    if (discounted && limit.isPresent() && !programme.concentrated()) {
      int first = newYear.getYear();
      daysUnderDiscount(item, first, limit.getAsLong(), past);
      if (programme.end().minusDays(1).getYear() > first) {
        daysUnderDiscount(item, first + 1, limit.getAsLong(), past);
      }
    }
  }

  private void raised(Item item, long price, @Nullable Declaration lowest) {
    if (lowest == null || priceOf(lowest) >= price) {
      return;
    }
    findings.add(
        FindingCode.REFERENCE_PRICE_RAISED,
        item.sku(),
        age,
        Figure.Dong.of(price),
        Figure.Dong.of(priceOf(lowest)),
        new Figure.Day(lowest.observedOn()));
  }

  private void daysUnderDiscount(Item item, int year, long limit, Past past) {
    Rule rule = rules.rule(RuleId.DISCOUNT_DAYS);
    BitSet discounted = (BitSet) past.discounted.clone();
    mark(discounted, programme.start(), programme.end());
    LocalDate first = newYear.withYear(year);
    long days = discounted.get(dayOf(first), dayOf(first.plusYears(1))).cardinality();
    if (days > limit) {
      findings.add(
          FindingCode.DISCOUNT_DAYS_OVER_120,
          item.sku(),
          rule,
          new Figure.Plain(days),
          new Figure.Plain(year),
          new Figure.Plain(limit));
    } else {
      findings.kept(rule);
    }
  }

  /** Days outside the two years are nobody's concern. */
  private void mark(BitSet days, LocalDate start, LocalDate end) {
    int from = dayOf(start);
    int to = dayOf(end);
    if (from < to) {
      days.set(from, to);
    }
  }

  private int dayOf(LocalDate date) {
    return Math.clamp(ChronoUnit.DAYS.between(newYear, date), 0, daysMax);
  }

  private static long priceOf(Declaration declared) {
    return Objects.requireNonNull(declared.referencePrice());
  }

  /** What matters of all that was declared of one sku. */
  private static final class Past {
    /** Of the days just before the programme; null: no price is known of them. */
    private @Nullable Declaration lowest;

    /** Since the first day of the programme's year. */
    private final BitSet discounted = new BitSet();

    void lower(Declaration declared) {
      if (declared.referencePrice() != null
          && (lowest == null || priceOf(declared) < priceOf(lowest))) {
        lowest = declared;
      }
    }
  }
}
