package onlinefriday.merchant.bulk;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import onlinefriday.contracts.background.Signal;
import onlinefriday.defaults.background.ServiceTask;
import onlinefriday.merchant.registry.BulkRegistry;
import onlinefriday.merchant.registry.MerchantRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Works through one job at a time, part by part. Each part is counted once by the job's own write;
 * whoever takes over from a worker that died does its last part again, which changes nothing.
 */
@Component
final class ImportWorker implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** Merchants that may wait to be told of; a suspension meanwhile waits behind no more. */
  private static final int UNTOLD_MAX = 1_000;

  private static final Duration UNTOLD_WAIT = Duration.ofMillis(20);

  /** Then it says that it is alive, and waits on. */
  private static final int UNTOLD_WAITS_MAX = 100;

  private static final Duration UPLOAD_MAX = Duration.ofMinutes(5);

  private final ImportJobs jobs;
  private final ImportRows rows;
  private final BulkRegistry registry;
  private final Clock clock;
  private final Duration kept;
  private final String name = UUID.randomUUID().toString();
  private final Signal received = new Signal();
  private final ServiceTask task;

  /**
   * @param kept how long a job is kept after it has ended
   */
  ImportWorker(
      ImportJobs jobs,
      ImportRows rows,
      BulkRegistry registry,
      Clock clock,
      @Value("${merchant.imports.kept}") Duration kept) {
    this.jobs = jobs;
    this.rows = rows;
    this.registry = registry;
    this.clock = clock;
    this.kept = kept;
    this.task =
        new ServiceTask(
            ServiceTask.named("merchant-imports").every(LOOK_EVERY, received).runs(this::round),
            DEFAULT_PHASE);
  }

  /** Looks now instead of in a while. */
  void wake() {
    received.give();
  }

  private boolean round() throws InterruptedException {
    sweep();
    Optional<ImportJob> claimed = jobs.claim(name, clock.instant());
    if (claimed.isPresent()) {
      work(claimed.get());
    }
    return claimed.isPresent();
  }

  private void work(ImportJob claimed) throws InterruptedException {
    LocaleContextHolder.setLocale(Locale.of(claimed.language()));
    try {
      ImportJob job = claimed;
      while (isRunning() && job.state() == ImportJob.State.RUNNING) {
        if (!jobs.stillMine(job, name, clock.instant()) || !step(job)) {
          return;
        }
        job = jobs.find(job.id()).orElseThrow();
      }
      if (job.state() == ImportJob.State.RUNNING) {
        jobs.release(job, name);
      } else {
        rows.forget(job.id());
      }
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  /** What one part of the rows asks for, unless too many merchants wait to be told of. */
  private boolean step(ImportJob job) throws InterruptedException {
    if (!othersAreTold()) {
      return true;
    }
    try {
      List<MerchantRow> part = rows.part(job.id(), job.done());
      var how = registry.register(part, job.id(), job.actor(), job.province());
      rows.reject(job.id(), how.rejected());
      return jobs.advance(job, name, part.size(), how, clock.instant());
    } catch (MongoException e) {
      throw e; // tried again
    } catch (RuntimeException e) {
      log.error("import {} stopped behind row {} of {}", job.id(), job.done(), job.rows(), e);
      return jobs.stop(job, name, clock.instant());
    }
  }

  private boolean othersAreTold() throws InterruptedException {
    for (int waits = 0; isRunning() && waits < UNTOLD_WAITS_MAX; waits++) {
      if (registry.untold(UNTOLD_MAX) < UNTOLD_MAX) {
        return true;
      }
      Thread.sleep(UNTOLD_WAIT);
    }
    return false;
  }

  /**
   * An upload that broke off leaves rows that nobody will ask for. A job that ended long ago goes
   * with what its rejected rows say of people and traders; it last, so that a crash leaves no row.
   */
  void sweep() {
    Instant now = clock.instant();
    jobs.abandoned(now.minus(UPLOAD_MAX)).ifPresent(this::remove);
    jobs.ended(now.minus(kept)).ifPresent(this::remove);
  }

  private void remove(ImportJob job) {
    rows.forget(job.id());
    if (!rows.forgetRejected(job.id())) {
      jobs.remove(job.id());
    }
  }

  @Override
  public void start() {
    task.start();
  }

  @Override
  public void stop() {
    task.stop();
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }
}
