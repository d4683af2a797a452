package onlinefriday.voucher.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import onlinefriday.voucher.VirtualTime;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.ledger.Counts;
import org.junit.jupiter.api.Test;

/** Whoever has been silent for 2 s is held stranded, by whomever and whenever it is asked. */
class OwnerWatchTest {
  private static final Instant START = Instant.parse("2026-11-27T00:00:00Z");
  private static final Duration SILENT = Duration.ofSeconds(2);
  private static final Duration A_LITTLE = Duration.ofMillis(300);

  private final VirtualTime time = new VirtualTime(START);
  private final VirtualTime storesClock = new VirtualTime(START);
  private final Publishers publishers = new InMemoryPublishers(storesClock);

  @Test
  void whoWasSilentLongBeforeTheWatchBeganIsSilentAtOnce() {
    String dead = living("dead");
    pass(SILENT);
    assertThat(watch().live(dead)).isFalse();
  }

  @Test
  void whoDiedAMomentBeforeTheWatchBeganLivesUntil2SecondsAreOver() {
    String dead = living("dead");
    pass(A_LITTLE);
    OwnerWatch watch = watch();
    assertThat(watch.live(dead)).isTrue();
    pass(SILENT.minus(A_LITTLE).minusMillis(1));
    assertThat(watch.live(dead)).isTrue();
    pass(Duration.ofMillis(1));
    assertThat(watch.live(dead)).isFalse();
  }

  @Test
  void whoDiedSinceItWasLookedAtLastIsSilentAtOnce() {
    String other = living("other");
    OwnerWatch watch = watch();
    assertThat(watch.live(other)).isTrue();
    pass(Duration.ofMinutes(1));
    beat(other);
    pass(SILENT);
    beat(own.name());
    assertThat(watch.live(other)).isFalse();
  }

  @Test
  void whoSaysAgainThatItLivesDoes() {
    String paused = living("paused");
    pass(SILENT);
    OwnerWatch watch = watch();
    assertThat(watch.live(paused)).isFalse();
    beat(paused);
    pass(A_LITTLE);
    assertThat(watch.live(paused)).isTrue();
  }

  @Test
  void whoNeverSaidThatItLivesIsGivenTheTime() {
    String begun = publishers.register("begun").name();
    OwnerWatch watch = watch();
    assertThat(watch.live(begun)).isTrue();
    pass(SILENT);
    beat(own.name());
    assertThat(watch.live(begun)).isFalse();
  }

  @Test
  void aStoreWhoseClockWasSetBackHoldsNobodySilent() {
    storesClock.pass(Duration.ofHours(1));
    String living = living("living");
    storesClock.pass(Duration.ofHours(-1));
    assertThat(watch().live(living)).isTrue();
  }

  @Test
  void whoIsClosedHoldsNothingAnyMore() {
    String closed = living("closed");
    publishers.close(closed, 0, Counts.NONE);
    assertThat(watch().live(closed)).isFalse();
    assertThat(watch().live("nobody")).isFalse();
  }

  private Publisher own;

  private OwnerWatch watch() {
    var properties =
        new VoucherProperties(
            "own", 1, 1, Duration.ofSeconds(1), 1, Duration.ZERO, Duration.ofDays(1));
    own = new Publisher(publishers, properties, time);
    return new OwnerWatch(publishers, own, time);
  }

  private String living(String instance) {
    String name = publishers.register(instance).name();
    beat(name);
    return name;
  }

  private void beat(String name) {
    publishers.beat(name, 0, Counts.NONE);
  }

  private void pass(Duration duration) {
    time.pass(duration);
    storesClock.pass(duration);
  }
}
