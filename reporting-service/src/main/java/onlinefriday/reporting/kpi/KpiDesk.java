package onlinefriday.reporting.kpi;

import java.time.Clock;
import java.time.LocalDate;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import org.springframework.stereotype.Component;

/** Where callers ask for figures: the one place that decides what each may see. */
@Component
public final class KpiDesk {
  private final KpiReports reports;
  private final Provinces provinces;
  private final Clock clock;

  KpiDesk(KpiReports reports, Provinces provinces, Clock clock) {
    this.reports = reports;
    this.provinces = provinces;
    this.clock = clock;
  }

  /**
   * @throws ApiProblem 403, 400, 422, or 503 while the figures are not complete yet
   */
  public KpiAnswer answer(Caller caller, KpiParameters asked) {
    return reports.answer(question(caller, asked));
  }

  /** The question as the caller may ask it. */
  KpiQuestion question(Caller caller, KpiParameters asked) {
    LocalDate today = VietnamTime.dateOf(clock.instant());
    LocalDate map = asked.map(today);
    return asked.question(KpiAccess.visible(caller, asked, map, today, provinces), map, provinces);
  }

  KpiAnswer answer(KpiQuestion question) {
    return reports.answer(question);
  }
}
