package onlinefriday.reporting.kpi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import org.springframework.stereotype.Component;

/**
 * Sums of editions that are no longer in memory, read from the store when somebody asks: one
 * reading at a time, and of what is read only the sums are held. They are given again until a late
 * refund changes the edition's figures.
 */
@Component
final class KpiArchive {
  private final KpiStore store;
  private final Provinces provinces;
  private final Cache<Part, KpiSums> parts;
  private final Semaphore reading = new Semaphore(1);

  KpiArchive(KpiStore store, Provinces provinces, ReportingProperties bounds) {
    this.store = store;
    this.provinces = provinces;
    this.parts =
        Caffeine.newBuilder()
            .expireAfterAccess(bounds.archivedAgeMax())
            .maximumSize(bounds.archivedQuestionsMax())
            .build();
  }

  /**
   * @param state of the edition's figures, as {@link FigureBoard#letGo(String)} says it
   */
  private record Part(String editionId, long state, KpiQuestion question, LocalDate today) {}

  /**
   * @throws ApiProblem 503 while another reading is under way
   */
  KpiSums sums(String editionId, long state, KpiQuestion question, LocalDate today) {
    Part part = new Part(editionId, state, question, today);
    KpiSums known = parts.getIfPresent(part);
    if (known != null) {
      return known;
    }
    if (!reading.tryAcquire()) {
      throw new ApiProblem(CommonProblem.UNAVAILABLE, "figures of a past edition are being read");
    }
    try {
      KpiSums sums = KpiSums.none(question, provinces, today);
      store.forEachBucket(editionId, bucket -> sums.add(FigureBoard.Cell.of(bucket)));
      parts.put(part, sums);
      return sums;
    } finally {
      reading.release();
    }
  }
}
