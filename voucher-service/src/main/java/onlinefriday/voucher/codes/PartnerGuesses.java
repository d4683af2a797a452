package onlinefriday.voucher.codes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A partner's single-use codes, wrong and right, in windows of a minute, and its alarm. */
final class PartnerGuesses {
  static final Duration WINDOW = Duration.ofMinutes(1);

  /** An alarm stands this long before it may be raised again. */
  static final Duration ALARM_STANDS = Duration.ofMinutes(5);

  /** In a window; fewer may be typing errors. */
  static final int WRONG_MIN = 100;

  /** The part of a window's codes that is too many when wrong: a tenth. */
  private static final int WRONG_PART = 10;

  private final Counter wrongs;
  private final Counter rights;
  private final Counter alarms;
  private final AtomicInteger wrong = new AtomicInteger();
  private final AtomicInteger right = new AtomicInteger();
  private final AtomicInteger mostByOne = new AtomicInteger();
  private final AtomicLong windowEndsMs = new AtomicLong();
  private final AtomicLong alarmEndsMs = new AtomicLong();

  PartnerGuesses(String partner, Clock clock, MeterRegistry meters) {
    Tags tags = Tags.of("partner", partner);
    wrongs = meters.counter("codes.guesses", tags.and("outcome", "wrong"));
    rights = meters.counter("codes.guesses", tags.and("outcome", "right"));
    alarms = meters.counter("codes.guesses.alarms", tags);
    meters.gauge(
        "codes.guesses.alarm", tags, this, g -> clock.millis() < g.alarmEndsMs.get() ? 1 : 0);
  }

  /**
   * @param byShopper how many wrong ones this shopper has sent
   * @return whether this one raised the alarm
   */
  boolean wrong(int byShopper, long nowMs) {
    turn(nowMs);
    wrongs.increment();
    if (byShopper > mostByOne.get()) {
      mostByOne.accumulateAndGet(byShopper, Math::max);
    }
    int count = wrong.incrementAndGet();
    boolean tooMany = count >= WRONG_MIN && count >= (count + right.get()) / WRONG_PART;
    return tooMany && raise(nowMs);
  }

  void right(long nowMs) {
    turn(nowMs);
    rights.increment();
    right.incrementAndGet();
  }

  /** Whoever first finds the window over begins the next one. */
  private void turn(long nowMs) {
    long ends = windowEndsMs.get();
    if (nowMs >= ends && windowEndsMs.compareAndSet(ends, nowMs + WINDOW.toMillis())) {
      wrong.set(0);
      right.set(0);
      mostByOne.set(0);
    }
  }

  private boolean raise(long nowMs) {
    long ends = alarmEndsMs.get();
    if (nowMs < ends || !alarmEndsMs.compareAndSet(ends, nowMs + ALARM_STANDS.toMillis())) {
      return false;
    }
    alarms.increment();
    return true;
  }

  @Override
  public String toString() {
    return "%d wrong and %d right within %d s, at most %d wrong by one shopper"
        .formatted(wrong.get(), right.get(), WINDOW.toSeconds(), mostByOne.get());
  }
}
