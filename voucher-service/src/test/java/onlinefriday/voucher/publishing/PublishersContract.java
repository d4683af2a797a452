package onlinefriday.voucher.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import onlinefriday.voucher.ledger.Count;
import onlinefriday.voucher.ledger.Counts;
import onlinefriday.voucher.publishing.Publishers.Registration;
import org.junit.jupiter.api.Test;

/** What every register of publishers does. Each test gets an empty one. */
abstract class PublishersContract {
  private static final Counts COUNTS =
      new Counts(7, Map.of("a.b/shopee", new Count(1, 2, 3, 4, 400), "c", Count.ZERO));

  abstract Publishers publishers();

  @Test
  void everyStartGetsAnEpochOfItsOwn() {
    Publishers publishers = publishers();
    Registration first = publishers.register("voucher-1");
    Registration second = publishers.register("voucher-1");
    assertThat(second.epoch()).isGreaterThan(first.epoch());
    assertThat(publishers.register("voucher-11").epoch()).isEqualTo(first.epoch());
    assertThat(publishers.open("voucher-1")).containsExactly(first, second);
  }

  @Test
  void ofManyStartsAtOnceNoTwoAreTheSame() throws Exception {
    Publishers publishers = publishers();
    Set<String> names = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> start = () -> publishers.register("v").name();
      for (var name : threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> start).toList())) {
        names.add(name.get());
      }
    }
    assertThat(names).hasSize(16);
  }

  @Test
  void aBeatSaysHowFarThePublisherIs() {
    Publishers publishers = publishers();
    Registration made = publishers.register("v");
    assertThat(publishers.beat(made.name(), 5, COUNTS)).isTrue();
    Registration beaten = publishers.find(made.name()).orElseThrow();
    assertThat(beaten)
        .isEqualTo(
            new Registration(
                made.name(),
                "v",
                made.epoch(),
                made.beats() + 1,
                beaten.beatAt(),
                5,
                false,
                COUNTS));
    assertThat(publishers.beat("nobody", 5, COUNTS)).isFalse();
    assertThat(publishers.find("nobody")).isEmpty();
  }

  @Test
  void whoIsClosedChangesNoMore() {
    Publishers publishers = publishers();
    Registration made = publishers.register("v");
    publishers.close(made.name(), 9, COUNTS);
    assertThat(publishers.open("v")).isEmpty();
    assertThat(publishers.beat(made.name(), 10, COUNTS)).isFalse();
    publishers.close(made.name(), 10, Counts.NONE);
    assertThat(publishers.find(made.name()))
        .contains(
            new Registration(
                made.name(), "v", made.epoch(), made.beats(), made.beatAt(), 9, true, COUNTS));
  }

  @Test
  void theStoresClockStampsBeatsInTheirOrder() {
    Publishers publishers = publishers();
    String early = publishers.register("early").name();
    String late = publishers.register("late").name();
    assertThat(publishers.find(early).orElseThrow().beatAt()).isNull();
    publishers.beat(early, 0, Counts.NONE);
    publishers.beat(late, 0, Counts.NONE);
    assertThat(publishers.find(late).orElseThrow().beatAt())
        .isAfterOrEqualTo(publishers.find(early).orElseThrow().beatAt());
  }

  @Test
  void whoHasPassedIsNotRecentAndItsEpochIsNotGivenAgain() {
    Publishers publishers = publishers();
    Registration first = publishers.register("v");
    Registration second = publishers.register("v");
    Registration other = publishers.register("w");
    publishers.close(first.name(), 9, COUNTS);
    assertThat(publishers.recent("v")).extracting(Registration::epoch).containsExactly(1L, 2L);
    publishers.passed(first.name());
    publishers.passed(first.name());
    assertThat(publishers.recent("v")).containsExactly(second);
    assertThat(publishers.recent()).containsExactlyInAnyOrder(second, other);
    publishers.close(second.name(), 0, Counts.NONE);
    publishers.passed(second.name());
    assertThat(publishers.register("v").epoch()).isEqualTo(3);
  }

  @Test
  void aPastIsReplacedByWhoeverSawTheLatest() {
    Publishers publishers = publishers();
    Past none = publishers.past("v");
    Past first = new Past("v", 1, COUNTS.byPool());
    Past second = new Past("v", 2, Map.of("c", new Count(5, 0, 0, 0, 50)));
    assertThat(publishers.replace(none, first)).isTrue();
    assertThat(publishers.replace(none, second)).isFalse();
    assertThat(publishers.past("v")).isEqualTo(first);
    assertThat(publishers.replace(first, second)).isTrue();
    assertThat(publishers.replace(first, second)).isFalse();
    assertThat(publishers.replace(publishers.past("w"), new Past("w", 7, Map.of()))).isTrue();
    assertThat(publishers.past()).containsExactlyInAnyOrder(second, new Past("w", 7, Map.of()));
  }
}
