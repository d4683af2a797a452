package onlinefriday.reporting.kpi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.problem.ApiProblem;
import org.springframework.stereotype.Component;

/** Answers questions; all who ask the same within a moment share one sum. */
@Component
final class KpiReports {
  private final FigureBoard board;
  private final KpiArchive archive;
  private final Progress progress;
  private final Provinces provinces;
  private final Clock clock;
  private final int seriesMax;
  private final Cache<KpiQuestion, KpiAnswer> answers;

  KpiReports(
      FigureBoard board,
      KpiArchive archive,
      Progress progress,
      Provinces provinces,
      Clock clock,
      ReportingProperties bounds) {
    this.board = board;
    this.archive = archive;
    this.progress = progress;
    this.provinces = provinces;
    this.clock = clock;
    this.seriesMax = bounds.seriesMax();
    this.answers =
        Caffeine.newBuilder()
            .expireAfterWrite(bounds.figuresAgeMax())
            .maximumSize(bounds.questionsMax())
            .build();
  }

  /**
   * @throws ApiProblem 503 before the topic was first read to its end, 422 for a series too long
   */
  KpiAnswer answer(KpiQuestion question) {
    return answers.get(question, this::sum);
  }

  private KpiAnswer sum(KpiQuestion question) {
    Instant asOf = progress.asOf();
    if (asOf == null) {
      throw new ApiProblem(CommonProblem.UNAVAILABLE, "the redemptions are still being read");
    }
    var today = VietnamTime.dateOf(clock.instant());
    KpiSums sums = KpiSums.of(board.cells(question.edition()), question, provinces, today);
    board
        .letGo(question.edition())
        .forEach((edition, state) -> sums.add(archive.sums(edition, state, question, today)));
    var series = sums.series();
    if (series != null && series.size() > seriesMax) {
      throw new ApiProblem(
          CommonProblem.INVALID,
          null,
          List.of(
              new FieldError(
                  "by", "series-too-long", "more than " + seriesMax + ": narrow from and to")));
    }
    return new KpiAnswer(
        asOf,
        new KpiAnswer.Completeness(sums.events(), progress.lagSeconds()),
        Distinct.ERROR_PERCENT,
        sums.totals(),
        series);
  }
}
