package onlinefriday.merchant.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import onlinefriday.merchant.law.Assessment;
import onlinefriday.merchant.law.Authority;
import onlinefriday.merchant.law.Caps;
import onlinefriday.merchant.law.Judgement;
import onlinefriday.merchant.law.Outcome;
import onlinefriday.merchant.law.Procedure;
import onlinefriday.merchant.law.Rule;
import onlinefriday.merchant.law.RuleSet;
import onlinefriday.merchant.law.Status;
import org.jspecify.annotations.Nullable;

/** An assessment as answered, in the caller's language. */
public record AssessmentView(
    RuleSetView ruleSet,
    boolean concentrated,
    Procedure procedure,
    List<Authority> authorities,
    @Nullable LocalDate fileBy,
    boolean late,
    @Nullable LocalDate resultReportDue,
    Caps caps,
    List<FindingView> violations,
    List<FindingView> warnings,
    @Nullable List<RuleView> rules) {

  public static AssessmentView of(Assessment assessment, Locale locale, boolean explain) {
    return new AssessmentView(
        RuleSetView.of(assessment.ruleSet(), locale),
        assessment.concentrated(),
        assessment.filing().procedure(),
        assessment.filing().authorities(),
        assessment.filing().fileBy(),
        assessment.filing().late(),
        assessment.filing().resultReportDue(),
        assessment.caps(),
        assessment.violations().stream().map(f -> FindingView.of(f, locale)).toList(),
        assessment.warnings().stream().map(f -> FindingView.of(f, locale)).toList(),
        explain
            ? assessment.judgements().stream().map(j -> RuleView.of(j, locale)).toList()
            : null);
  }

  /** The instruments of the programme's first day. */
  public record RuleSetView(
      String id,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      Status status,
      String name) {
    static RuleSetView of(RuleSet set, Locale locale) {
      return new RuleSetView(
          set.id(), set.validity().from(), set.validity().to(), set.status(), set.name(locale));
    }
  }

  /** A rule that was looked at: what it says, where, and how it came out. */
  public record RuleView(
      String rule,
      Outcome outcome,
      @Nullable String value,
      String message,
      String legalBasis,
      Status status) {
    static RuleView of(Judgement judgement, Locale locale) {
      Rule rule = judgement.rule();
      return new RuleView(
          rule.id().id(),
          judgement.outcome(),
          rule.hasValue() ? rule.value() : null,
          rule.statement(locale),
          rule.legalBasis(),
          rule.status());
    }
  }
}
