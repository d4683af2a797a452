package onlinefriday.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onlinefriday.defaults.fact.Publishers.Published;
import onlinefriday.reporting.Redemption;
import onlinefriday.reporting.kpi.KpiStore.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of figures holds to. */
abstract class KpiStoreContract {
  private static final Redemption ONE = Redemption.of("r");
  private static final Bucket EMPTY = Bucket.empty(3, BucketKey.of(ONE.held()));
  private static final Bucket FIRST = EMPTY.fold(List.of(new Reading(3, 5, ONE.held())));
  private static final Bucket SECOND =
      FIRST.fold(List.of(new Reading(3, 9, ONE.confirmedFromHold())));

  private KpiStore store;

  abstract KpiStore emptyStore();

  @BeforeEach
  void open() {
    store = emptyStore();
  }

  @Test
  void aBucketIsReadAsItWasWritten() {
    assertThat(store.replace(List.of(new Change(SECOND, Bucket.NOTHING_FOLDED)))).isTrue();

    Bucket read = store.find(List.of(SECOND.id(), "another")).get(SECOND.id());
    assertThat(read.key()).isEqualTo(SECOND.key());
    assertThat(read.offset()).isEqualTo(9);
    assertThat(read.counters()).isEqualTo(SECOND.counters());
    assertThat(read.shoppers().estimate()).isEqualTo(1);
    assertThat(read.merchants().estimate()).isEqualTo(1);
    List<String> all = new ArrayList<>();
    store.forEachBucket(SECOND.key().editionId(), b -> all.add(b.id()));
    assertThat(all).containsExactly(SECOND.id());
  }

  @Test
  void aBucketThatHasChangedIsNotOverwritten() {
    store.replace(List.of(new Change(FIRST, Bucket.NOTHING_FOLDED)));
    assertThat(store.replace(List.of(new Change(SECOND, 5)))).isTrue();

    assertThat(store.replace(List.of(new Change(FIRST, 5)))).isFalse();
    assertThat(store.replace(List.of(new Change(FIRST, Bucket.NOTHING_FOLDED)))).isFalse();
    assertThat(store.find(List.of(FIRST.id())).get(FIRST.id()).offset()).isEqualTo(9);
  }

  @Test
  void oneConflictDoesNotHinderTheOthers() {
    Bucket other = Bucket.empty(4, FIRST.key()).fold(List.of(new Reading(4, 1, ONE.held())));
    store.replace(List.of(new Change(SECOND, Bucket.NOTHING_FOLDED)));

    boolean all =
        store.replace(
            List.of(
                new Change(FIRST, Bucket.NOTHING_FOLDED),
                new Change(other, Bucket.NOTHING_FOLDED)));

    assertThat(all).isFalse();
    assertThat(store.find(List.of(FIRST.id(), other.id())))
        .hasEntrySatisfying(FIRST.id(), b -> assertThat(b.offset()).isEqualTo(9))
        .hasEntrySatisfying(other.id(), b -> assertThat(b.offset()).isEqualTo(1));
  }

  @Test
  void editionsAreToldWithTheirLatestHourAndReadEachByItself() {
    Bucket otherPartition = bucket(11, "e", "2026-11-27T05:00:00Z");
    Bucket otherEdition = bucket(1, "e-2", "2025-11-27T03:00:00Z");
    List<Bucket> stored =
        List.of(bucket(1, "e", "2026-11-27T03:00:00Z"), otherPartition, otherEdition);
    store.replace(stored.stream().map(b -> new Change(b, Bucket.NOTHING_FOLDED)).toList());

    assertThat(store.latestHours())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("e", otherPartition.key().hour(), "e-2", otherEdition.key().hour()));
    List<String> ids = new ArrayList<>();
    store.forEachBucket("e", b -> ids.add(b.id()));
    assertThat(ids).containsExactlyInAnyOrder(stored.get(0).id(), otherPartition.id());
  }

  private static Bucket bucket(int partition, String edition, String hour) {
    BucketKey like = FIRST.key();
    return Bucket.empty(
            partition,
            new BucketKey(
                edition, Instant.parse(hour), like.province(), like.partnerId(), like.payment()))
        .fold(List.of(new Reading(partition, 1, ONE.held())));
  }

  @Test
  void aCheckpointMovesForwardOnly() {
    Checkpoint ahead = new Checkpoint(3, 20, Map.of("voucher-1.2", new Published(7, 18)));
    store.advance(List.of(new Checkpoint(3, 10, Map.of()), Checkpoint.start(4)));
    store.advance(List.of(ahead));
    store.advance(List.of(new Checkpoint(3, 15, Map.of())));

    assertThat(store.checkpoints()).containsExactlyInAnyOrder(ahead, Checkpoint.start(4));
  }
}
