package onlinefriday.voucher.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.defaults.background.ServiceTask;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.ledger.Fact;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.publishing.Backlog.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes what the ledger holds, strictly in sequence. Consumers drop what is not beyond the last
 * sequence they saw of a publisher, so sending again is harmless and sending out of order is not.
 */
@Component
public final class LedgerRelay implements SmartLifecycle {
  private static final int WINDOW_ENTRIES_MAX = 500;
  private static final long LOOK_EVERY_MS = 500;
  private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(3);

  private final Ledger ledger;
  private final Publisher publisher;
  private final RedemptionTopic.Source topic;
  private final Backlog backlog;
  private final BackgroundTask task;
  private volatile @Nullable RedemptionTopic open;

  LedgerRelay(
      Ledger ledger,
      Publisher publisher,
      RedemptionTopic.Source topic,
      VoucherProperties properties,
      MeterRegistry meters) {
    this.ledger = ledger;
    this.publisher = publisher;
    this.topic = topic;
    this.backlog = new Backlog(properties.relayBacklogMax());
    this.task = ServiceTask.named("ledger-relay").runs(this::publish);
    meters.gauge("ledger.relay.backlog", backlog, Backlog::size);
    meters.gauge("ledger.relay.unpublished", this, LedgerRelay::unpublished);
  }

  /** Counts and takes what was written, in the order of its sequences. */
  public void written(List<Fact> facts, List<@Nullable String> traceParents) {
    publisher.count(facts);
    List<Written> written = new ArrayList<>(facts.size());
    for (int i = 0; i < facts.size(); i++) {
      written.add(new Written(facts.get(i), traceParents.get(i)));
    }
    backlog.add(written);
  }

  /** Whether nothing that was written is still on its way. */
  boolean allPublished() {
    return unpublished() == 0;
  }

  private long unpublished() {
    return Math.max(0, backlog.lastWritten() - publisher.published());
  }

  @Override
  public void start() {
    task.start();
  }

  /** A way that failed has an order of its own; a new one begins after what is acknowledged. */
  private boolean publish() throws InterruptedException, ExecutionException {
    try (RedemptionTopic sending = topic.open()) {
      open = sending;
      readFromLedger(sending);
      while (isRunning() || unpublished() > 0) {
        publishNext(sending, LOOK_EVERY_MS);
      }
    }
    return false;
  }

  void publishNext(RedemptionTopic sending, long waitMillis)
      throws InterruptedException, ExecutionException {
    List<Written> next = backlog.take(WINDOW_ENTRIES_MAX, waitMillis);
    if (!next.isEmpty()) {
      sending.send(next);
      publisher.publishedUpTo(next.getLast().fact().sequence());
    } else if (backlog.overflowed()) {
      readFromLedger(sending);
    }
  }

  void readFromLedger(RedemptionTopic sending) throws InterruptedException, ExecutionException {
    long published = publisher.published();
    long last = backlog.lastWritten();
    while (published < last) {
      List<Fact> page = ledger.after(publisher.name(), published, WINDOW_ENTRIES_MAX);
      List<Written> settled =
          page.stream().filter(e -> e.sequence() <= last).map(e -> new Written(e, null)).toList();
      sending.send(settled);
      published = settled.isEmpty() ? last : settled.getLast().fact().sequence();
      publisher.publishedUpTo(published);
    }
    backlog.caughtUpTo(published);
  }

  /** Publishes what another epoch left unpublished, and tells how far it got. */
  long publishAll(String otherPublisher, long after)
      throws InterruptedException, ExecutionException {
    long published = after;
    try (RedemptionTopic sending = topic.open()) {
      List<Fact> page;
      do {
        page = ledger.after(otherPublisher, published, WINDOW_ENTRIES_MAX);
        sending.send(page.stream().map(fact -> new Written(fact, null)).toList());
        published = page.isEmpty() ? published : page.getLast().sequence();
      } while (!page.isEmpty());
    }
    return published;
  }

  /** Lets what is written go out first, but not for long: the next start publishes the rest. */
  @Override
  public void stop() {
    if (!task.stop(STOP_WAIT_MAX)) {
      RedemptionTopic sending = open;
      if (sending != null) {
        sending.abort();
      }
      task.interrupt(STOP_WAIT_MAX);
    }
  }

  /** Starts before requests come and stops after the last of them is written. */
  @Override
  public int getPhase() {
    return Phases.RELAY;
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }
}
