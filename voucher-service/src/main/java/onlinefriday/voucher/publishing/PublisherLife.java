package onlinefriday.voucher.publishing;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.defaults.background.ServiceTask;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.ledger.Counts;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.publishing.Publisher.Superseded;
import onlinefriday.voucher.publishing.Publishers.Registration;
import onlinefriday.voucher.quota.Quotas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Says that this publisher lives, recovers what earlier epochs of the instance left behind when
 * they died, and books this one's when it stops.
 */
@Component
final class PublisherLife implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(PublisherLife.class);
  private static final int EXIT_SUPERSEDED = 70;

  private final Publisher publisher;
  private final Publishers publishers;
  private final Ledger ledger;
  private final LedgerRelay relay;
  private final Quotas quotas;
  private final VoucherProperties properties;
  private final BackgroundTask beating;
  private final BackgroundTask recovering;
  private volatile boolean stopped;

  PublisherLife(
      Publisher publisher,
      Publishers publishers,
      Ledger ledger,
      LedgerRelay relay,
      Quotas quotas,
      VoucherProperties properties) {
    this.publisher = publisher;
    this.publishers = publishers;
    this.ledger = ledger;
    this.relay = relay;
    this.quotas = quotas;
    this.properties = properties;
    this.beating =
        ServiceTask.named("publisher-beat")
            .onPlatformThread()
            .every(Publisher.BEAT_EVERY)
            .runs(this::beat);
    this.recovering = ServiceTask.named("publisher-recovery").once().runs(this::recoverNow);
  }

  @Override
  public void start() {
    beating.start();
    recovering.start();
  }

  /** At its own pace whatever fails: a back-off would make the living look dead. */
  private boolean beat() {
    try {
      publisher.beat();
    } catch (Superseded e) {
      if (isRunning()) {
        log.error("stopping: {}", e.getMessage());
        Runtime.getRuntime().halt(EXIT_SUPERSEDED);
      }
    } catch (RuntimeException e) {
      log.warn("cannot say that {} lives: {}", publisher.name(), e.toString());
    }
    return false;
  }

  boolean recoverNow() throws InterruptedException, ExecutionException {
    for (Registration left : publishers.open(properties.instance())) {
      if (!left.name().equals(publisher.name())) {
        recover(left);
      }
    }
    EveryPublisher.pass(publishers, properties.instance());
    return false;
  }

  /**
   * Books and publishes only when the dead publisher's last write can no longer arrive: an entry
   * that came after later ones of its publisher were published would be dropped by consumers.
   * Booking does not wait for Kafka.
   */
  private void recover(Registration left) throws InterruptedException, ExecutionException {
    log.info("{} was not closed: booking and publishing what it left", left.name());
    if (!awaitSilence(left)) {
      return;
    }
    Counts counts = left.counts().upToDate(ledger, left.name());
    quotas.close(left.name(), counts);
    long published = relay.publishAll(left.name(), left.published());
    publishers.close(left.name(), published, counts);
    log.info("{} is closed, published up to {}", left.name(), published);
  }

  /**
   * @return false when this process stops before; the next one starts over
   */
  private boolean awaitSilence(Registration left) throws InterruptedException {
    long beats = left.beats();
    long since = System.nanoTime();
    while (!stopped && System.nanoTime() - since < properties.silentAfter().toNanos()) {
      Thread.sleep(Publisher.BEAT_EVERY);
      long now = publishers.find(left.name()).map(Registration::beats).orElse(beats);
      if (now != beats) {
        log.error("{} still lives: two processes run under one instance name", left.name());
        beats = now;
        since = System.nanoTime();
      }
    }
    return !stopped;
  }

  /** What is not settled here is left to the next start. */
  @Override
  public void stop() {
    stopped = true;
    recovering.stop(Duration.ZERO);
    beating.stop(Duration.ZERO);
    if (!publisher.settled()) {
      log.warn("{} is left to the next start: a write of it is not settled", publisher.name());
      return;
    }
    try {
      quotas.close();
      if (relay.allPublished()) {
        publishers.close(publisher.name(), publisher.published(), publisher.counts());
      }
    } catch (MongoException e) {
      log.warn("{} is left to the next start: {}", publisher.name(), e.toString());
    }
  }

  @Override
  public boolean isRunning() {
    return beating.isRunning();
  }

  @Override
  public int getPhase() {
    return Phases.PUBLISHER;
  }
}
