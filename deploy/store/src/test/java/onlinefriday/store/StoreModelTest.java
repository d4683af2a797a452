package onlinefriday.store;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random commands against the store and against a plain model; -Dstore.seed= repeats a run. */
class StoreModelTest {
  private static final int STEPS = Integer.getInteger("store.steps", 3_000);
  private static final long SEED = Long.getLong("store.seed", System.nanoTime());

  @TempDir private Path directory;
  private final RandomGenerator random = new SplittableRandom(SEED);
  private final ModelValues values = new ModelValues(random);
  private final Model model = new Model();

  @Test
  void storeDoesWhatTheModelDoes() throws Exception {
    System.out.println("store.seed=" + SEED);
    try (var shop = new Shop(directory)) {
      items(shop).createIndex(ascending("code"), new IndexOptions().unique(true).sparse(true));
      for (int step = 0; step < STEPS; step++) {
        try {
          step(shop);
        } catch (Throwable e) {
          throw new AssertionError("Run again with -Dstore.seed=" + SEED + ", step " + step, e);
        }
      }
      assertThat(shop.store().verify()).isEmpty();
    }
  }

  private static MongoCollection<BsonDocument> items(Shop shop) {
    return shop.items().withDocumentClass(BsonDocument.class);
  }

  private void step(Shop shop) throws Exception {
    MongoCollection<BsonDocument> items = items(shop);
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> insert(items);
      case 4, 5 -> updateMany(items);
      case 6, 7 -> updateById(items);
      case 8 -> delete(items);
      case 9 -> index(items);
      case 10 -> {
        if (random.nextInt(20) == 0) {
          assertThat(shop.store().verify()).isEmpty();
          shop.reopen();
        }
      }
      default -> query(items);
    }
  }

  private void insert(MongoCollection<BsonDocument> items) {
    List<BsonDocument> added =
        IntStream.range(0, 1 + random.nextInt(8)).mapToObj(_ -> values.item()).toList();
    boolean ordered = random.nextBoolean();
    List<Integer> expected = model.insert(added, ordered);
    List<Integer> refused = List.of();
    try {
      items.insertMany(added, new InsertManyOptions().ordered(ordered));
    } catch (MongoBulkWriteException e) {
      refused = e.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
    }
    assertThat(refused).isEqualTo(expected);
  }

  private void updateMany(MongoCollection<BsonDocument> items) {
    ModelQuery query = ModelQuery.random(random, values);
    BsonValue n = values.of("n");
    List<BsonDocument> found = query.predicate() == null ? List.of() : all(query);
    model.update(
        found,
        item -> {
          item.put("n", n);
          item.put("v", new BsonInt32(item.getInt32("v").getValue() + 1));
        });
    var result =
        items.updateMany(query.filter(), Updates.combine(Updates.set("n", n), Updates.inc("v", 1)));
    assertThat(result.getMatchedCount()).isEqualTo(found.size());
  }

  private List<BsonDocument> all(ModelQuery query) {
    return model.items().stream().filter(query.predicate()).toList();
  }

  private void updateById(MongoCollection<BsonDocument> items) {
    BsonValue id = values.of("_id");
    BsonValue code = values.of("code");
    Consumer<BsonDocument> change =
        code.isNull() ? item -> item.remove("code") : item -> put(item, "code", code);
    Bson update = code.isNull() ? Updates.unset("code") : Updates.set("code", code);
    List<BsonDocument> found =
        model.items().stream().filter(item -> ModelItem.equal(item, "_id", id)).toList();
    boolean expected = model.update(found, change);
    boolean done = true;
    try {
      items.updateOne(new BsonDocument("_id", id), update);
    } catch (MongoException e) {
      assertThat(e.getCode()).isEqualTo(StoreContract.DUPLICATE_KEY);
      done = false;
    }
    assertThat(done).isEqualTo(expected);
  }

  private static void put(BsonDocument item, String field, BsonValue value) {
    item.put(field, value);
  }

  private void delete(MongoCollection<BsonDocument> items) {
    ModelQuery query = ModelQuery.random(random, values);
    List<BsonDocument> found = all(query);
    if (found.size() > 1 + model.size() / 3) {
      return;
    }
    model.delete(found);
    assertThat(items.deleteMany(query.filter()).getDeletedCount()).isEqualTo(found.size());
  }

  private void index(MongoCollection<BsonDocument> items) {
    List<Bson> indexes =
        List.of(
            ascending("n"),
            descending("n"),
            compoundIndex(ascending("s"), descending("n")),
            compoundIndex(descending("tags"), ascending("n")),
            compoundIndex(ascending("tags"), descending("s")),
            ascending("s"));
    Bson index = indexes.get(random.nextInt(indexes.size()));
    if (random.nextBoolean()) {
      items.createIndex(index);
      return;
    }
    try {
      items.dropIndex(index);
    } catch (MongoException e) {
      assertThat(e.getMessage()).contains("index not found");
    }
  }

  private void query(MongoCollection<BsonDocument> items) {
    ModelQuery query = ModelQuery.random(random, values);
    List<BsonDocument> found =
        items
            .find(query.filter())
            .sort(query.sort())
            .limit(query.limit())
            .batchSize(1 + random.nextInt(50))
            .into(new ArrayList<>());
    List<BsonDocument> expected = query.in(model.items());
    assertThat(found.stream().map(Model::id).toList())
        .as("%s sort %s limit %d", query.filter(), query.sort(), query.limit())
        .isEqualTo(expected.stream().map(Model::id).toList());
    for (int i = 0; i < found.size(); i++) {
      assertThat(ModelItem.alike(found.get(i), expected.get(i)))
          .as("%s is %s", found.get(i), expected.get(i))
          .isTrue();
    }
    assertThat(items.countDocuments(query.filter())).isEqualTo(all(query).size());
    assertThat(items.countDocuments()).isEqualTo(model.size());
  }
}
