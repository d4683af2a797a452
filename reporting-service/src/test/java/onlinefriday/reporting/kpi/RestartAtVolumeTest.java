package onlinefriday.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.store.ProductionLimits;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.TestBackbone;
import onlinefriday.reporting.Redemption;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A start with as many buckets as an edition of ten days makes, by the limits that go live. */
class RestartAtVolumeTest {
  private static final int BUCKETS = 490_000;
  private static final int INSERTED_AT_ONCE = 10_000;
  private static final String DATABASE = "kpi-volume";
  private static final Instant FIRST_HOUR = Instant.parse("2026-11-27T00:00:00Z");
  private static final Bucket LIKE =
      Bucket.empty(0, BucketKey.of(Redemption.of("r").held()))
          .fold(List.of(new Reading(0, 1, Redemption.of("r").confirmed())));

  private static final String URI = TestBackbone.running().mongoUri(DATABASE);
  private static final MongoClient LIVE = ProductionLimits.client(URI);

  @BeforeAll
  static void fill() {
    try (MongoClient patient = MongoClients.create(URI)) {
      var buckets = patient.getDatabase(DATABASE).getCollection("kpiBuckets");
      for (int from = 0; from < BUCKETS; from += INSERTED_AT_ONCE) {
        insert(buckets, from);
      }
    }
  }

  private static void insert(MongoCollection<Document> buckets, int from) {
    List<Document> some = new ArrayList<>(INSERTED_AT_ONCE);
    for (int i = from; i < from + INSERTED_AT_ONCE; i++) {
      some.add(KpiDocuments.of(bucket(i)));
    }
    buckets.insertMany(some);
  }

  /** Twelve partitions, 34 provinces, 5 partners, and as many hours as it takes. */
  private static Bucket bucket(int number) {
    int partitions = Topic.REDEMPTIONS.partitions();
    int place = number / partitions;
    BucketKey like = LIKE.key();
    BucketKey key =
        new BucketKey(
            "e-2026",
            FIRST_HOUR.plus(Duration.ofHours(place / (34 * 5))),
            "%02d".formatted(place % 34),
            "partner-" + place / 34 % 5,
            like.payment());
    return new Bucket(
        number % partitions, key, 1, LIKE.counters(), LIKE.shoppers(), LIKE.merchants());
  }

  @AfterAll
  static void drop() {
    LIVE.getDatabase(DATABASE).drop();
    LIVE.close();
  }

  @Test
  void everyBucketIsReadAtAStartAndWhatLeftMemoryIsAnsweredFromTheStore() {
    MovableClock clock = new MovableClock();
    clock.moveTo(FIRST_HOUR.plus(Duration.ofDays(30)));
    MongoKpiStore store = new MongoKpiStore(LIVE.getDatabase(DATABASE));
    FigureBoard board = new FigureBoard();

    new KpiFolds(store, board, clock, KpiArchiveTest.bounds()).resume();

    assertThat(sum(board)).isEqualTo(BUCKETS * LIKE.counters().redemptions());

    board.letGo(Instant.MAX);
    KpiSums read =
        new KpiArchive(store, KpiArchiveTest.PROVINCES, KpiArchiveTest.bounds())
            .sums("e-2026", 1, KpiArchiveTest.ALL, KpiArchiveTest.TODAY);
    assertThat(read.totals().redemptions()).isEqualTo(BUCKETS * LIKE.counters().redemptions());
  }

  private static long sum(FigureBoard board) {
    return board.cells(null).mapToLong(cell -> cell.counters().redemptions()).sum();
  }
}
