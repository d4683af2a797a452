package onlinefriday.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.reporting.Redemption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CountersTest {
  private static final Redemption ONE = Redemption.of("r").worth(300_000);

  static Stream<Arguments> deltas() {
    return Stream.of(
        arguments("held", ONE.held(), new Counters(1, 0, 1, 0, 0, 0, 0)),
        arguments("confirmed", ONE.confirmed(), new Counters(1, 1, 0, 0, 300_000, 60_000, 100_000)),
        arguments(
            "confirmed from a hold",
            ONE.confirmedFromHold(),
            new Counters(1, 1, -1, 0, 300_000, 60_000, 100_000)),
        arguments("cancelled", ONE.cancelled(), new Counters(1, 0, -1, 1, 0, 0, 0)),
        arguments(
            "refunded", ONE.refunded(), new Counters(1, -1, 0, 1, -300_000, -60_000, -100_000)),
        arguments("expired", ONE.expired(), new Counters(1, 0, -1, 0, 0, 0, 0)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deltas")
  void anEventIsASignedDelta(String name, RedemptionEvent event, Counters delta) {
    assertThat(Counters.of(event)).isEqualTo(delta);
  }

  @Test
  void aRefundUndoesWhatWasConfirmedFromAHold() {
    Counters sum =
        Stream.of(ONE.refunded(), ONE.confirmedFromHold(), ONE.held())
            .map(Counters::of)
            .reduce(Counters.ZERO, Counters::plus);

    assertThat(sum).isEqualTo(new Counters(3, 0, 0, 1, 0, 0, 0));
  }

  @Test
  void foldingAgainChangesNothing() {
    Bucket empty = Bucket.empty(0, BucketKey.of(ONE.held()));
    List<Reading> readings =
        List.of(new Reading(0, 4, ONE.held()), new Reading(0, 7, ONE.confirmedFromHold()));
    Bucket folded = empty.fold(readings);

    assertThat(folded.offset()).isEqualTo(7);
    assertThat(folded.fold(readings)).isSameAs(folded);
    assertThat(empty.fold(readings.subList(0, 1)).fold(readings).counters())
        .isEqualTo(folded.counters());
  }
}
