package onlinefriday.voucher.commit;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.commit.Outcome.InFlight;
import onlinefriday.voucher.commit.Outcome.KeyReused;
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
  private static final long LOOK_EVERY_MS = 100;

  /** Waited twice, within the 8 s that stopping a phase may take. */
  private static final Duration STOP_WAIT_MAX = Duration.ofMillis(3_500);

  private static final int EXIT_COMMITTER_DIED = 71;

  private final Ledger ledger;
  private final Quotas quotas;
  private final Publisher publisher;
  private final LedgerRelay relay;
  private final VoucherProperties properties;
  private final BlockingQueue<Attempt> queue;
  private final ConcurrentMap<String, Attempt> inFlight = new ConcurrentHashMap<>();
  private final Patience patience = new Patience();
  private final Timer groupTime;
  private final DistributionSummary groupSize;
  private volatile boolean running;
  private @Nullable Thread thread;

  public GroupCommit(
      Ledger ledger,
      Quotas quotas,
      Publisher publisher,
      LedgerRelay relay,
      VoucherProperties properties,
      MeterRegistry meters) {
    this.ledger = ledger;
    this.quotas = quotas;
    this.publisher = publisher;
    this.relay = relay;
    this.properties = properties;
    this.queue = new ArrayBlockingQueue<>(properties.queueAttemptsMax());
    this.groupTime = meters.timer("ledger.group.time");
    this.groupSize = meters.summary("ledger.group.size");
    meters.gauge("ledger.queue.attempts", queue, BlockingQueue::size);
  }

  /**
   * Has a claim decided, or, when the rules refuse it, finds out whether it is a replay. A twin of
   * a request in flight waits for that one's outcome.
   */
  public Outcome submit(Claim claim, @Nullable RefusalCode refusal, @Nullable String traceParent) {
    long deadline = System.nanoTime() + properties.answerWithin().toNanos();
    Attempt mine = new Attempt(claim, refusal, traceParent);
    Attempt first = inFlight.putIfAbsent(claim.key(), mine);
    while (first != null) {
      Outcome outcome = first.await(left(deadline));
      if (outcome == null) {
        return new InFlight();
      }
      if (outcome instanceof Redeemed(var entry, _)) {
        return entry.body().equals(claim.body()) ? new Redeemed(entry, true) : new KeyReused();
      }
      first = inFlight.putIfAbsent(claim.key(), mine);
    }
    mine.whenEnded(() -> inFlight.remove(claim.key(), mine));
    return enqueue(mine, deadline);
  }

  private Outcome enqueue(Attempt mine, long deadline) {
    if (!running || !queue.offer(mine)) {
      mine.end(new Unavailable());
      return new Unavailable();
    }
    Outcome outcome = mine.await(left(deadline));
    if (outcome != null) {
      return outcome;
    }
    if (mine.begin()) {
      mine.end(new Unavailable());
    }
    return new Unavailable();
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("group-commit").start(this::run);
  }

  private void run() {
    try {
      while (running || !queue.isEmpty()) {
        List<Attempt> group = nextGroup();
        if (!group.isEmpty()) {
          groupSize.record(group.size());
          groupTime.record(() -> decide(group));
        }
      }
    } catch (Error e) {
      // Without its committer the process would answer 503 for ever: the next one recovers.
      log.error("the committer died", e);
      Runtime.getRuntime().halt(EXIT_COMMITTER_DIED);
    }
  }

  private List<Attempt> nextGroup() {
    List<Attempt> drained = new ArrayList<>();
    try {
      Attempt first = queue.poll(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
      if (first != null) {
        drained.add(first);
        queue.drainTo(drained, properties.groupSizeMax() - 1);
      }
    } catch (InterruptedException e) {
      running = false;
    }
    return drained.stream().filter(Attempt::begin).toList();
  }

  private void decide(List<Attempt> group) {
    try {
      new Group(ledger, quotas, publisher, relay, patience).decide(group);
    } catch (Unsettled e) {
      publisher.leaveUnsettled();
      log.warn("stopping with a group whose outcome is not known: {}", e.toString());
      group.forEach(attempt -> attempt.end(new Unavailable()));
    } catch (RuntimeException e) {
      log.error("a group was not decided", e);
      group.forEach(attempt -> attempt.end(new Unavailable()));
    }
  }

  /** What is queued is still decided, within the bound; the web server has stopped before. */
  @Override
  public void stop() {
    running = false;
    Thread committing = thread;
    if (committing == null) {
      return;
    }
    try {
      if (!committing.join(STOP_WAIT_MAX)) {
        patience.end();
        if (!committing.join(STOP_WAIT_MAX)) {
          publisher.leaveUnsettled();
        }
      }
    } catch (InterruptedException e) {
      publisher.leaveUnsettled();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Phases.COMMIT;
  }
}
