package onlinefriday.merchant.law;

import java.math.BigInteger;

/** What a programme gives away in all. */
final class ValueRules {
  private final RulesInForce rules;
  private final Programme programme;
  private final Findings findings;

  ValueRules(RulesInForce rules, Programme programme, Findings findings) {
    this.rules = rules;
    this.programme = programme;
    this.findings = findings;
  }

  void judge(Worth worth) {
    rules
        .cap(RuleId.PROGRAMME_VALUE_CAP, programme.concentrated())
        .ifPresent(cap -> judge(worth, cap));
    if (!programme.prizes().isEmpty()) {
      prizeTable();
    }
  }

  /** A sum of prices that leaves some out proves nothing. */
  private void judge(Worth worth, Cap cap) {
    if (worth.known()) {
      new CapRule(FindingCode.PROGRAMME_VALUE_OVER_CAP, cap, findings)
          .judge(null, worth.given(), worth.promoted());
    } else {
      findings.judged(cap.rule(), Outcome.NOT_JUDGED);
    }
  }

  private void prizeTable() {
    Rule rule = rules.rule(RuleId.PRIZE_TABLE);
    BigInteger sum = Prize.total(programme.prizes());
    if (sum.equals(BigInteger.valueOf(programme.totalPrizeValue()))) {
      findings.kept(rule);
    } else {
      findings.add(
          FindingCode.PRIZE_TABLE_MISMATCH,
          null,
          rule,
          new Figure.Dong(sum),
          Figure.Dong.of(programme.totalPrizeValue()));
    }
  }
}
