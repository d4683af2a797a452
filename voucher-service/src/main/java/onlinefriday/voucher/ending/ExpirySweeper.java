package onlinefriday.voucher.ending;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import onlinefriday.voucher.commit.EndClaim;
import onlinefriday.voucher.commit.EndOutcome;
import onlinefriday.voucher.commit.GroupCommit;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.ledger.Redemption;
import org.springframework.stereotype.Component;

/**
 * Writes that holds past their time have expired, so that what they took is free within a second.
 * Every instance sweeps; of several only one writes.
 */
@Component
final class ExpirySweeper {
  static final Duration EVERY = Duration.ofMillis(400);

  /** Now and then the sweep begins earlier: a hold may be written after its time. */
  private static final Duration WIDE_EVERY = Duration.ofMinutes(1);

  private static final Duration WIDE = Duration.ofMinutes(20);
  private static final int PAGE_HOLDS = 500;

  private final Ledger ledger;
  private final GroupCommit commit;
  private final Sweeps sweeps;
  private final Clock clock;
  private final Counter expired;
  private Instant sweptUntil = Instant.EPOCH;
  private Instant wideAt = Instant.EPOCH;

  ExpirySweeper(
      Ledger ledger, GroupCommit commit, Sweeps sweeps, Clock clock, MeterRegistry meters) {
    this.ledger = ledger;
    this.commit = commit;
    this.sweeps = sweeps;
    this.clock = clock;
    this.expired = meters.counter("holds.expired");
  }

  /** Settles what has lapsed since the last sweep. */
  void sweep() {
    Instant now = clock.instant();
    boolean setBack = now.isBefore(sweptUntil);
    boolean wide = setBack || !now.isBefore(wideAt.plus(WIDE_EVERY));
    Instant from = wide ? earlier(sweptBefore(now), WIDE) : sweptUntil;
    if (!settle(from, now)) {
      return;
    }
    sweptUntil = now;
    if (wide) {
      sweeps.sweptUntil(now);
      wideAt = now;
    }
  }

  /** A clock may be set back; what was written by it meanwhile lies before what was swept. */
  private Instant sweptBefore(Instant now) {
    Instant swept = sweeps.sweptUntil();
    return now.isBefore(swept) ? now : swept;
  }

  private static Instant earlier(Instant instant, Duration by) {
    return instant.equals(Instant.EPOCH) ? instant : instant.minus(by);
  }

  /**
   * @return false when some could not be settled now
   */
  private boolean settle(Instant from, Instant now) {
    Instant after = from;
    while (true) {
      List<Entry> page = ledger.lapsing(after, now, PAGE_HOLDS);
      List<EndClaim> lapsed =
          ledger.standing(page).stream()
              .filter(hold -> hold.lapsed(now))
              .map(Redemption::entry)
              .map(hold -> EndClaim.expiry(hold, now))
              .toList();
      List<EndOutcome> outcomes = commit.submitAll(lapsed);
      expired.increment(outcomes.stream().filter(EndOutcome.Written.class::isInstance).count());
      if (outcomes.stream().anyMatch(EndOutcome.Unavailable.class::isInstance)) {
        return false;
      }
      if (page.size() < PAGE_HOLDS) {
        return true;
      }
      after = next(after, page);
    }
  }

  /**
   * More than a page may lapse in one millisecond; the rest of it is seen by the next wide sweep.
   */
  private static Instant next(Instant after, List<Entry> page) {
    Instant last = page.getLast().expiresAt();
    if (last == null) {
      throw new IllegalStateException("a hold without its end");
    }
    Instant before = last.minusMillis(1);
    return before.isAfter(after) ? before : last;
  }
}
