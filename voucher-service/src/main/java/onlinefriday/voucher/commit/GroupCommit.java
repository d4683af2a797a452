package onlinefriday.voucher.commit;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.Ticks;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.commit.Outcome.InFlight;
import onlinefriday.voucher.commit.Outcome.Redeemed;
import onlinefriday.voucher.commit.Outcome.Unavailable;
import onlinefriday.voucher.commit.Patience.Unsettled;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.publishing.LedgerRelay;
import onlinefriday.voucher.publishing.Phases;
import onlinefriday.voucher.publishing.Publisher;
import onlinefriday.voucher.quota.Quotas;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Requests wait here; one thread writes whatever has come since the last group. An idle committer
 * writes at once, so a lone request waits for nobody.
 */
@Component
public final class GroupCommit implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

  /** How often the quotas are looked after. */
  private static final long TICK_MS = 100;

  /** Waited twice, within the 8 s that stopping a phase may take. */
  private static final Duration STOP_WAIT_MAX = Duration.ofMillis(3_500);

  private static final int EXIT_COMMITTER_DIED = 71;

  private final Ledger ledger;
  private final Quotas quotas;
  private final Publisher publisher;
  private final LedgerRelay relay;
  private final VoucherProperties properties;
  private final Clock clock;
  private final Ticks ticks;
  private final BlockingQueue<Work> queue;
  private final ConcurrentMap<String, Attempt> inFlight = new ConcurrentHashMap<>();
  private final Patience patience = new Patience();
  private final Parking parking;
  private final Timer groupTime;
  private final DistributionSummary groupSize;
  private final BackgroundTask task;
  private long tickedAt;

  public GroupCommit(
      Ledger ledger,
      Quotas quotas,
      Publisher publisher,
      LedgerRelay relay,
      VoucherProperties properties,
      Clock clock,
      Ticks ticks,
      MeterRegistry meters) {
    this.ledger = ledger;
    this.quotas = quotas;
    this.publisher = publisher;
    this.relay = relay;
    this.properties = properties;
    this.clock = clock;
    this.ticks = ticks;
    this.parking = new Parking(ticks);
    this.queue = new ArrayBlockingQueue<>(properties.queueAttemptsMax());
    this.groupTime = meters.timer("ledger.group.time");
    this.groupSize = meters.summary("ledger.group.size");
    meters.gauge("ledger.queue.attempts", queue, BlockingQueue::size);
    this.task =
        BackgroundTask.named("group-commit")
            .onPlatformThread()
            .vital(EXIT_COMMITTER_DIED)
            .runs(this::commit);
  }

  /**
   * Has a claim decided, or, when the rules refuse it, finds out whether it is a replay. A twin of
   * a request in flight waits for that one's outcome.
   */
  public Outcome submit(Claim claim, @Nullable RefusalCode refusal, @Nullable String traceParent) {
    long deadline = deadline();
    Attempt mine = new Attempt(claim, refusal, traceParent);
    Attempt first = inFlight.putIfAbsent(claim.key(), mine);
    while (first != null) {
      Outcome outcome = first.pending().await(left(deadline));
      if (outcome == null) {
        return new InFlight();
      }
      if (outcome instanceof Redeemed(var entry, _)) {
        return claim.answeredBy(entry);
      }
      first = inFlight.putIfAbsent(claim.key(), mine);
    }
    mine.pending().whenEnded(() -> inFlight.remove(claim.key(), mine));
    return judged(claim, enqueue(mine, mine.pending(), new Unavailable(), deadline));
  }

  /**
   * The ledger tells what has a key, not whether the same was sent under it. That is judged by the
   * request itself: the committer must not wait for the key of another edition.
   */
  static Outcome judged(Claim claim, Outcome outcome) {
    return outcome instanceof Redeemed(var first, boolean before) && before
        ? claim.answeredBy(first)
        : outcome;
  }

  /** Has an end written, unless another comes first. */
  public EndOutcome submit(EndClaim claim, @Nullable String traceParent) {
    Ending mine = new Ending(claim, traceParent);
    return enqueue(mine, mine.pending(), new EndOutcome.Unavailable(), deadline());
  }

  /** As {@link #submit(EndClaim, String)}, together and for nobody in particular. */
  public List<EndOutcome> submitAll(List<EndClaim> claims) {
    long deadline = deadline();
    List<Ending> mine = claims.stream().map(claim -> new Ending(claim, null)).toList();
    List<EndOutcome> outcomes = new ArrayList<>(mine.size());
    mine.stream().filter(ending -> !isRunning() || !queue.offer(ending)).forEach(Work::unavailable);
    for (Ending ending : mine) {
      outcomes.add(await(ending.pending(), new EndOutcome.Unavailable(), deadline));
    }
    return outcomes;
  }

  private <T> T enqueue(Work mine, Pending<T> pending, T unavailable, long deadline) {
    if (!isRunning() || !queue.offer(mine)) {
      pending.end(unavailable);
    }
    return await(pending, unavailable, deadline);
  }

  private static <T> T await(Pending<T> pending, T unavailable, long deadline) {
    T outcome = pending.await(left(deadline));
    if (outcome != null) {
      return outcome;
    }
    if (pending.begin()) {
      pending.end(unavailable);
    }
    return unavailable;
  }

  private long deadline() {
    return System.nanoTime() + properties.answerWithin().toNanos();
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  @Override
  public void start() {
    task.start();
  }

  /**
   * Ends with the service. What comes out of it would leave requests that nobody decides and keys
   * that nobody frees: better the next process, which recovers.
   */
  private boolean commit() throws InterruptedException {
    while (isRunning() || !queue.isEmpty()) {
      List<Work> group = nextGroup();
      if (!group.isEmpty()) {
        groupSize.record(group.size());
        groupTime.record(() -> decide(group));
      }
      tick();
    }
    parking.leave();
    return false;
  }

  private List<Work> nextGroup() throws InterruptedException {
    List<Work> drained = new ArrayList<>();
    Work first = queue.poll(parking.isEmpty() ? TICK_MS : Parking.RETRY_MS, TimeUnit.MILLISECONDS);
    if (first != null) {
      drained.add(first);
      queue.drainTo(drained, properties.groupSizeMax() - 1);
    }
    drained.removeIf(work -> !work.pending().begin());
    drained.addAll(parking.due());
    return drained;
  }

  private void decide(List<Work> group) {
    try {
      parking.park(new Group(ledger, quotas, publisher, relay, patience, clock).decide(group));
    } catch (Unsettled e) {
      publisher.leaveUnsettled();
      log.warn("stopping with a group whose outcome is not known: {}", e.toString());
      group.forEach(Work::unavailable);
    } catch (RuntimeException e) {
      log.error("a group was not decided", e);
      group.forEach(Work::unavailable);
    }
  }

  private void tick() {
    long now = ticks.nanos();
    if (now - tickedAt >= TimeUnit.MILLISECONDS.toNanos(TICK_MS)) {
      tickedAt = now;
      quotas.tick();
    }
  }

  /** What is queued is still decided, within the bound; the web server has stopped before. */
  @Override
  public void stop() {
    if (!task.stop(STOP_WAIT_MAX)) {
      patience.end();
      if (!task.stop(STOP_WAIT_MAX)) {
        publisher.leaveUnsettled();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }

  @Override
  public int getPhase() {
    return Phases.COMMIT;
  }
}
