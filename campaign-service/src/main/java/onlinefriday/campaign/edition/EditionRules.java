package onlinefriday.campaign.edition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import onlinefriday.campaign.edition.EditionRequest.DecisionRequest;
import onlinefriday.campaign.edition.EditionRequest.WeekRequest;
import onlinefriday.campaign.rule.Findings;
import onlinefriday.campaign.rule.Rule;
import onlinefriday.campaign.rule.WindowRequest;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.EditionState.Kind;
import onlinefriday.contracts.id.VoucherCodes;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.contracts.time.Window;
import org.jspecify.annotations.Nullable;

/**
 * What an edition's fields must satisfy. Week and window are two independent intervals: a decision
 * may let the window end after the week.
 */
final class EditionRules {
  /** Taken by {@code GET /v1/editions/current} and by the console's form for a new one. */
  private static final Set<String> RESERVED_IDS = Set.of("current", "new");

  private static final int NAME_LENGTH_MAX = 200;
  private static final int DECISION_LENGTH_MAX = 100;
  private static final int LEGAL_BASIS_LENGTH_MAX = 2_000;
  private static final int TARGETS_MAX = 20;
  private static final int WEEK_DAYS_MAX = 366;
  private static final long TARGET_VALUE_MAX = 1_000_000_000_000_000L;

  private EditionRules() {}

  static Findings of(EditionRequest request, Provinces provinces, LocalDate today) {
    Findings findings = new Findings();
    findings.id("id", request.id());
    if (request.id() != null && RESERVED_IDS.contains(request.id())) {
      findings.add("id", Rule.RESERVED);
    }
    findings.text("nameVi", request.nameVi(), NAME_LENGTH_MAX);
    findings.text("nameEn", request.nameEn(), NAME_LENGTH_MAX);
    province(request, provinces, today, findings);
    decision(request.decision(), findings);
    week(request.week(), findings);
    if (request.window() != null) {
      request.window().check("window", findings);
    }
    findings.length("legalBasis", request.legalBasis(), LEGAL_BASIS_LENGTH_MAX);
    if (request.nationalCode() != null
        && !VoucherCodes.isGeneric(VoucherCodes.canonical(request.nationalCode()))) {
      findings.add("nationalCode", Rule.NOT_A_CODE);
    }
    targets(request.targets(), findings);
    return findings;
  }

  /** What it still lacks to be published. */
  static Findings missingToPublish(EditionState edition) {
    Findings findings = new Findings();
    findings.present("decision", edition.decision());
    findings.present("week", edition.week());
    findings.present("window", edition.window());
    findings.present("nationalCode", edition.nationalCode());
    return findings;
  }

  private static void province(
      EditionRequest request, Provinces provinces, LocalDate today, Findings findings) {
    if (request.kindOrDefault() != Kind.PROVINCIAL) {
      if (request.province() != null) {
        findings.add("province", Rule.NOT_WITH_THIS_KIND);
      }
    } else if (request.province() == null) {
      findings.add("province", Rule.MISSING);
    } else if (!provinces.inForce(request.province(), firstDay(request, today))) {
      findings.add("province", Rule.PROVINCE_NOT_IN_FORCE);
    }
  }

  private static LocalDate firstDay(EditionRequest request, LocalDate today) {
    Window window = WindowRequest.windowOf(request.window());
    if (window != null) {
      return VietnamTime.dateOf(window.start());
    }
    return request.week() == null || request.week().start() == null
        ? today
        : request.week().start();
  }

  private static void decision(@Nullable DecisionRequest decision, Findings findings) {
    if (decision != null) {
      findings.text("decision.number", decision.number(), DECISION_LENGTH_MAX);
      findings.present("decision.date", decision.date());
    }
  }

  private static void week(@Nullable WeekRequest week, Findings findings) {
    if (week == null) {
      return;
    }
    findings.present("week.start", week.start());
    findings.present("week.end", week.end());
    if (week.start() == null || week.end() == null) {
      return;
    }
    if (week.end().isBefore(week.start())) {
      findings.add("week.end", Rule.ENDS_BEFORE_START);
    } else if (ChronoUnit.DAYS.between(week.start(), week.end()) >= WEEK_DAYS_MAX) {
      findings.add("week.end", Rule.LASTS_TOO_LONG, WEEK_DAYS_MAX);
    }
  }

  private static void targets(@Nullable Map<String, @Nullable Long> targets, Findings findings) {
    if (targets == null) {
      return;
    }
    if (targets.size() > TARGETS_MAX) {
      findings.add("targets", Rule.TOO_MANY, TARGETS_MAX);
    }
    targets.forEach(
        (name, value) -> {
          findings.id("targets." + name, name);
          findings.range("targets." + name, value, 0, TARGET_VALUE_MAX);
        });
  }
}
