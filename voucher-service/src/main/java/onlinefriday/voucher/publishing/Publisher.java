package onlinefriday.voucher.publishing;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import onlinefriday.voucher.Ticks;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.ledger.Counts;
import onlinefriday.voucher.ledger.Fact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * This process as a writer of the ledger: its identity and the epoch it started under. Everything
 * it writes carries its name and a sequence.
 */
@Component
public final class Publisher {
  private static final Logger log = LoggerFactory.getLogger(Publisher.class);

  private final Publishers publishers;
  private final String name;
  private final Ticks ticks;
  private final AtomicLong sequence = new AtomicLong();
  private volatile long published;
  private final Tally tally = new Tally();
  private volatile long lastBeatNanos;
  private volatile boolean settled = true;

  Publisher(Publishers publishers, VoucherProperties properties, Ticks ticks) {
    this.publishers = publishers;
    this.ticks = ticks;
    this.name = publishers.register(properties.instance()).name();
    beat();
    log.info("writing as {}", name);
  }

  public String name() {
    return name;
  }

  public long nextSequence() {
    return sequence.incrementAndGet();
  }

  /**
   * The committer stopped and cannot tell what of its last group is in the ledger: nothing may be
   * booked or closed under this name but by recovery, which waits until it can be told.
   */
  public void leaveUnsettled() {
    settled = false;
  }

  boolean settled() {
    return settled;
  }

  /** Adds what was written to the counters; called by the committer, in sequence. */
  void count(List<Fact> facts) {
    tally.add(facts);
  }

  /** What this publisher has written comes to. */
  public Counts counts() {
    return tally.counts();
  }

  /** Everything up to this sequence is on the topic. */
  void publishedUpTo(long acknowledged) {
    published = Math.max(published, acknowledged);
  }

  long published() {
    return published;
  }

  /**
   * Says that this publisher lives.
   *
   * @throws MongoException when the store is away
   * @throws Superseded when a later epoch has held it dead and booked what it had
   */
  void beat() {
    if (!publishers.beat(name, published, tally.counts())) {
      throw new Superseded(name);
    }
    lastBeatNanos = ticks.nanos();
  }

  /**
   * To be called before anything is spent: a process that was paused so long that it may have been
   * held dead asks first.
   *
   * @throws Superseded as {@link #beat}
   */
  public void requireAlive() {
    if (ticks.nanos() - lastBeatNanos > SILENT_NANOS_MAX) {
      beat();
    }
  }

  /** A later epoch of the same instance runs; this process must write nothing any more. */
  public static final class Superseded extends RuntimeException {
    Superseded(String name) {
      super(name + " was closed by a later epoch: two processes run under one instance name");
    }
  }

  /** Others hold it stranded after 2 s of silence. */
  private static final long SILENT_NANOS_MAX = 1_500_000_000;

  /** How often a publisher says that it lives. */
  static final Duration BEAT_EVERY = Duration.ofMillis(500);
}
