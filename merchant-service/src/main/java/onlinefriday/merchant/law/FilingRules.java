package onlinefriday.merchant.law;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import onlinefriday.contracts.place.Provinces;
import org.jspecify.annotations.Nullable;

/** What is to be filed, with whom, until when. */
final class FilingRules {
  private final RulesInForce rules;
  private final WorkingCalendar calendar;
  private final Receivers receivers;
  private final Findings findings;

  FilingRules(
      RulesInForce rules, WorkingCalendar calendar, Provinces provinces, Findings findings) {
    this.rules = rules;
    this.calendar = calendar;
    this.receivers = new Receivers(rules, provinces, findings);
    this.findings = findings;
  }

  Filing judge(Programme programme, Worth worth) {
    Procedure procedure = procedure(programme, worth);
    List<Authority> authorities = receivers.of(procedure, programme);
    LocalDate report = reportDue(programme);
    if (procedure == Procedure.NONE) {
      return new Filing(procedure, authorities, null, false, report);
    }
    boolean notify = procedure == Procedure.NOTIFY;
    Rule days = rules.rule(notify ? RuleId.NOTIFICATION_DAYS : RuleId.REGISTRATION_DAYS);
    FilingDay day = calendar.filingDay(programme.start(), Math.toIntExact(days.number()));
    calendar(programme, day);
    boolean late = day.isLate(programme.receivedOn());
    if (late) {
      findings.add(
          notify ? FindingCode.LATE_FILING : FindingCode.REPLY_MAY_BE_LATE,
          null,
          days,
          new Figure.Day(programme.receivedOn()),
          new Figure.Day(day.fileBy()),
          new Figure.Plain(days.number()));
    } else {
      findings.kept(days);
    }
    return new Filing(procedure, authorities, day.fileBy(), late, report);
  }

  private Procedure procedure(Programme programme, Worth worth) {
    Rule rule = rules.rule(RuleId.PROCEDURE);
    findings.kept(rule);
    if (!rule.verified()) {
      doubt(rule);
    }
    Procedure procedure = rules.procedure();
    return procedure == Procedure.NOTIFY && isExempt(programme, worth) ? Procedure.NONE : procedure;
  }

  private boolean isExempt(Programme programme, Worth worth) {
    Rule below = rules.rule(RuleId.NOTIFICATION_EXEMPT_BELOW);
    if (worth.given().compareTo(BigInteger.valueOf(below.number())) < 0) {
      findings.judged(below, Outcome.EXEMPTS);
      return true;
    }
    findings.kept(below);
    Rule channels = rules.rule(RuleId.NOTIFICATION_EXEMPT_CHANNELS);
    if (channels.lists(programme.channel())) {
      findings.judged(channels, Outcome.EXEMPTS);
      return true;
    }
    Rule ownWebsite = rules.rule(RuleId.OWN_WEBSITE_NOTIFIED);
    if (ownWebsite.lists(programme.channel())) {
      doubt(ownWebsite);
    }
    return false;
  }

  private void doubt(Rule rule) {
    findings.add(FindingCode.PROCEDURE_UNVERIFIED, null, rule, new Figure.Statement(rule));
  }

  private void calendar(Programme programme, FilingDay day) {
    Rule rule = rules.rule(RuleId.WORKING_DAYS);
    if (day.known()) {
      findings.kept(rule);
    } else {
      findings.add(
          FindingCode.CALENDAR_UNVERIFIED,
          null,
          rule,
          new Figure.Day(day.fileBy()),
          new Figure.Day(programme.start()));
    }
  }

  private @Nullable LocalDate reportDue(Programme programme) {
    Rule rule = rules.rule(RuleId.RESULT_REPORT);
    if (rule.numberIfAny().isEmpty() || !programme.hasDays()) {
      return null;
    }
    findings.kept(rule);
    return programme.end().minusDays(1).plusDays(rule.number());
  }
}
