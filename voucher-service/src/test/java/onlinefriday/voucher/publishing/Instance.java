package onlinefriday.voucher.publishing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.ExecutionException;
import onlinefriday.voucher.Ticks;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.quota.Pools;
import onlinefriday.voucher.quota.Quotas;

/** The pieces of one running process, started anew: what it knows is lost with it. */
public final class Instance {
  public final Publisher publisher;
  public final Quotas quotas;
  public final LedgerRelay relay;

  private final Publishers publishers;
  private final VoucherProperties properties;
  private final RedemptionTopic.Source topic;
  private final PublisherLife life;

  /** A way to the topic that failed is opened anew, and begins with what the ledger holds. */
  private boolean anew = true;

  public Instance(
      Ledger ledger,
      Pools pools,
      Publishers publishers,
      RedemptionTopic.Source topic,
      VoucherProperties properties,
      Ticks ticks) {
    this.publishers = publishers;
    this.properties = properties;
    this.topic = topic;
    publisher = new Publisher(publishers, properties, ticks);
    quotas = new Quotas(pools, new OwnerWatch(publishers, publisher, ticks), ticks);
    relay = new LedgerRelay(ledger, publisher, topic, properties, new SimpleMeterRegistry());
    life = new PublisherLife(publisher, publishers, ledger, relay, quotas, properties);
  }

  /** One step of the relay, on this thread. */
  public void publishNext() {
    try (RedemptionTopic sending = topic.open()) {
      if (anew) {
        relay.readFromLedger(sending);
      }
      anew = true;
      relay.publishNext(sending, 0);
      anew = false;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  public void beat() {
    publisher.beat();
  }

  /** Recovers what earlier epochs left, on this thread. */
  public void recover() {
    try {
      life.recoverNow();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  public boolean allPublished() {
    return relay.allPublished();
  }

  /** With their threads, as the process starts them. */
  public void start() {
    life.start();
    relay.start();
  }

  /** In the order in which the process stops them; the committer has stopped before. */
  public void stop() {
    relay.stop();
    life.stop();
  }

  /** Stops the threads as a crash does: nothing is booked, nothing closed. */
  public void crash() {
    publisher.leaveUnsettled();
    relay.stop();
    life.stop();
  }

  /** How many epochs of this instance, its own included, are not closed. */
  public int open() {
    return publishers.open(properties.instance()).size();
  }
}
