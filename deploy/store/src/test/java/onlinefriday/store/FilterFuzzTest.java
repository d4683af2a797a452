package onlinefriday.store;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random filters find what {@link PlainFilter} finds, by every index; -Dstore.seed= repeats. */
class FilterFuzzTest {
  private static final int ROUNDS = Integer.getInteger("store.filters", 3_000);
  private static final long SEED = Long.getLong("store.seed", System.nanoTime());
  private static final int ITEMS = 150;
  private static final int BAD_VALUE = 2;

  private static final List<Bson> SINGLE =
      List.of(ascending("a"), descending("b"), ascending("a.b"), ascending("b.c"));

  private static final List<Bson> COMPOUND =
      List.of(
          compoundIndex(ascending("a.b"), descending("a.c")),
          compoundIndex(ascending("b.c"), ascending("c")));

  @TempDir private Path directory;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final RandomFilters filters = new RandomFilters(random);

  @Test
  void filtersFindWhatMongoDbFinds() throws Exception {
    System.out.println("store.seed=" + SEED);
    try (var shop = new Shop(directory)) {
      MongoCollection<BsonDocument> items = shop.items().withDocumentClass(BsonDocument.class);
      run(items, SINGLE);
      items.drop();
      run(items, COMPOUND);
      assertThat(shop.store().verify()).isEmpty();
    }
  }

  private void run(MongoCollection<BsonDocument> items, List<Bson> indexes) {
    List<BsonDocument> all = filled(items, indexes);
    assertThat(all).hasSizeGreaterThan(ITEMS / 5);
    int found = 0;
    for (int round = 0; round < ROUNDS / 2; round++) {
      if (round % 7 == 0) {
        refuses(items, filters.refused());
      }
      found += finds(items, all, filters.filter(2));
    }
    assertThat(found).as("filters that found some and not all").isGreaterThan(ROUNDS / 20);
    assertThat(items.countDocuments()).isEqualTo(all.size());
  }

  /** An index over two fields refuses documents that have both in arrays: these are left out. */
  private List<BsonDocument> filled(MongoCollection<BsonDocument> items, List<Bson> indexes) {
    indexes.forEach(items::createIndex);
    List<BsonDocument> all = new ArrayList<>();
    for (int id = 0; id < ITEMS; id++) {
      BsonDocument item = filters.item(id);
      try {
        items.insertOne(item);
        all.add(item);
      } catch (MongoException e) {
        assertThat(e.getMessage()).contains("cannot index parallel arrays");
      }
    }
    return all;
  }

  private static int finds(
      MongoCollection<BsonDocument> items, List<BsonDocument> all, BsonDocument filter) {
    List<BsonValue> wanted =
        all.stream()
            .filter(item -> PlainFilter.matches(item, filter))
            .map(item -> item.get("_id"))
            .toList();
    List<BsonValue> found =
        items
            .find(filter)
            .sort(Sorts.ascending("_id"))
            .map(item -> item.get("_id"))
            .into(new ArrayList<>());
    assertThat(found).as("-Dstore.seed=%d: %s", SEED, filter).isEqualTo(wanted);
    assertThat(items.countDocuments(filter)).as("count of %s", filter).isEqualTo(wanted.size());
    return wanted.isEmpty() || wanted.size() == all.size() ? 0 : 1;
  }

  private static void refuses(MongoCollection<BsonDocument> items, BsonDocument filter) {
    List<Runnable> commands =
        List.of(
            () -> items.find(filter).first(),
            () -> items.deleteMany(filter),
            () -> items.countDocuments(filter),
            () -> items.updateMany(filter, BsonDocument.parse("{$set: {a: 1}}")),
            () -> items.findOneAndDelete(filter));
    for (Runnable command : commands) {
      var refusal = catchThrowableOfType(MongoException.class, command::run);
      assertThat(refusal).as("%s", filter).isNotNull();
      assertThat(refusal.getCode()).as("%s: %s", filter, refusal).isEqualTo(BAD_VALUE);
    }
  }

  @Test
  void everyRefusedShapeIsRefusedByEveryCommand() throws Exception {
    try (var shop = new Shop(directory)) {
      MongoCollection<BsonDocument> items = shop.items().withDocumentClass(BsonDocument.class);
      items.insertMany(IntStream.range(0, 5).mapToObj(filters::item).toList());
      RandomFilters.REFUSED.forEach(filter -> refuses(items, filter));
      assertThat(items.countDocuments()).isEqualTo(5);
    }
  }
}
