package onlinefriday.merchant.bulk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import onlinefriday.contracts.id.TimeOrderedId;
import onlinefriday.contracts.place.Province;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.merchant.sheet.SheetEnd;
import onlinefriday.merchant.sheet.SheetFile;
import onlinefriday.merchant.sheet.Sheets;
import onlinefriday.merchant.sheet.TableReader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Takes a table in: all of its rows are stored before the job begins, or none. */
@Component
final class ImportReception {
  /** Files in memory at once. */
  private static final int FILES_MAX = 2;

  /** Jobs that may wait, of all instances. */
  private static final int JOBS_MAX = 20;

  private final ImportJobs jobs;
  private final ImportRows rows;
  private final ImportWorker worker;
  private final Provinces provinces;
  private final Clock clock;
  private final Semaphore files = new Semaphore(FILES_MAX);

  ImportReception(
      ImportJobs jobs, ImportRows rows, ImportWorker worker, Provinces provinces, Clock clock) {
    this.jobs = jobs;
    this.rows = rows;
    this.worker = worker;
    this.provinces = provinces;
    this.clock = clock;
  }

  /**
   * @return the id of the job
   * @throws ApiProblem 503 when too many wait, 422 when the file is no table of merchants
   */
  String receive(Caller caller, Supplier<SheetFile> file) {
    if (jobs.waiting(JOBS_MAX) >= JOBS_MAX || !files.tryAcquire()) {
      throw new ApiProblem(CommonProblem.UNAVAILABLE);
    }
    try {
      return store(caller, file.get());
    } finally {
      files.release();
    }
  }

  private String store(Caller caller, SheetFile file) {
    Instant now = clock.instant();
    String id = TimeOrderedId.of("mi", now, UUID.randomUUID());
    String language = LocaleContextHolder.getLocale().getLanguage();
    jobs.insert(ImportJob.receiving(id, caller.subject(), onlyProvince(caller), language, now));
    try {
      int stored = storeRows(id, file);
      jobs.queue(id, stored);
    } catch (RuntimeException e) {
      rows.forget(id);
      jobs.remove(id);
      throw e;
    }
    worker.wake();
    return id;
  }

  private int storeRows(String id, SheetFile file) {
    int[] stored = {0};
    RowCollector collector =
        new RowCollector(
            provincesByName(),
            part -> {
              rows.keep(id, stored[0], part);
              stored[0] += part.size();
            });
    TableReader<ImportColumn> table =
        new TableReader<>(
            file.type(), ImportColumn.class, ImportColumn::of, ImportColumn.NEEDED, collector);
    SheetEnd end = Sheets.read(file.bytes(), file.type(), table);
    if (end.fault() != null) {
      throw refused(end.fault().code(), end.fault().message());
    }
    collector.handOn();
    if (table.headings() == null || stored[0] == 0) {
      throw refused("no-merchants", whatIsNeeded());
    }
    return stored[0];
  }

  private static @Nullable String onlyProvince(Caller caller) {
    return caller.is(Role.PROVINCE_OFFICER) ? caller.province() : null;
  }

  private Map<String, Province> provincesByName() {
    return provinces.on(VietnamTime.dateOf(clock.instant())).stream()
        .collect(
            Collectors.toMap(
                province -> RowReader.placeName(province.nameVi()),
                Function.identity(),
                (one, other) -> one));
  }

  private static String whatIsNeeded() {
    String needed =
        ImportColumn.NEEDED.stream().map(ImportColumn::field).collect(Collectors.joining(", "));
    return Wording.of(
        "cần một dòng tiêu đề có các cột " + needed + " và ít nhất một dòng bên dưới",
        "a row of headings with " + needed + " is needed, and at least one row below it");
  }

  private static ApiProblem refused(String code, String message) {
    return new ApiProblem(
        CommonProblem.INVALID, null, List.of(new FieldError("file", code, message)));
  }
}
