package onlinefriday.merchant.law;

import java.util.stream.Stream;
import onlinefriday.contracts.place.Provinces;
import org.jspecify.annotations.Nullable;

/** Judges programmes by the rules of their first day. Pure: the same programme, the same answer. */
public final class Assessor {
  private final RuleBook book;
  private final WorkingCalendar calendar;
  private final Provinces provinces;

  public Assessor(RuleBook book, WorkingCalendar calendar, Provinces provinces) {
    this.book = book;
    this.calendar = calendar;
    this.provinces = provinces;
  }

  /**
   * Where nobody knows what was declared before, which then is not judged.
   *
   * @param programme every day of it lies in the years 1 to 9999
   */
  public Assessment assess(Programme programme) {
    return judge(programme, null);
  }

  /**
   * @param programme every day of it lies in the years 1 to 9999
   * @param declared by the same merchant, of the goods of the programme at least: looked at one by
   *     one and not kept, since there may be a million
   */
  public Assessment assess(Programme programme, Stream<Declaration> declared) {
    return judge(programme, declared);
  }

  private Assessment judge(Programme programme, @Nullable Stream<Declaration> earlier) {
    RulesInForce rules = book.inForce(programme.form(), programme.start());
    Worth worth = Worth.of(programme);
    Findings findings = new Findings();
    Filing filing = new FilingRules(rules, calendar, provinces, findings).judge(programme, worth);
    if (programme.hasDays()) {
      findings.kept(rules.rule(RuleId.PERIOD_STATED));
      Declared declared =
          earlier == null ? null : new Declared(earlier, rules, programme, findings);
      new ItemRules(rules, programme, findings, declared).judge();
      new ValueRules(rules, programme, findings).judge(worth);
    } else {
      findings = onlyTheEmptyPeriod(rules, programme);
    }
    return new Assessment(
        book.ruleSetOn(programme.start()),
        programme.concentrated(),
        filing,
        Caps.of(rules, programme.concentrated()),
        findings.violations(),
        findings.warnings(),
        findings.judgements());
  }

  /** What is to be filed alone, without a look at each of its items. */
  public Filing filing(Programme programme) {
    RulesInForce rules = book.inForce(programme.form(), programme.start());
    return new FilingRules(rules, calendar, provinces, new Findings())
        .judge(programme, Worth.of(programme));
  }

  private static Findings onlyTheEmptyPeriod(RulesInForce rules, Programme programme) {
    Findings findings = new Findings();
    findings.add(
        FindingCode.PERIOD_EMPTY,
        null,
        rules.rule(RuleId.PERIOD_STATED),
        new Figure.Day(programme.start()),
        new Figure.Day(programme.end()));
    return findings;
  }
}
