package onlinefriday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random updates do what {@link PlainUpdate} does, or nothing; -Dstore.seed= repeats. */
class UpdateFuzzTest {
  private static final int ROUNDS = Integer.getInteger("store.updates", 3_000);
  private static final long SEED = Long.getLong("store.seed", System.nanoTime());
  private static final List<String> OPERATORS =
      List.of(
          "$set",
          "$setOnInsert",
          "$unset",
          "$inc",
          "$mul",
          "$min",
          "$max",
          "$push",
          "$addToSet",
          "$pull");

  @TempDir private Path directory;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final RandomFilters values = new RandomFilters(random);

  @Test
  void updatesMakeOfADocumentWhatMongoDbMakesOfIt() throws Exception {
    System.out.println("store.seed=" + SEED);
    try (var shop = new Shop(directory)) {
      MongoCollection<BsonDocument> items = shop.items().withDocumentClass(BsonDocument.class);
      items.createIndex(Indexes.ascending("a.b"));
      items.createIndex(Indexes.descending("b"));
      int done = 0;
      for (int round = 0; round < ROUNDS; round++) {
        done += round(items, round) ? 1 : 0;
      }
      assertThat(done).as("updates that changed something").isGreaterThan(ROUNDS / 4);
      assertThat(shop.store().verify()).isEmpty();
    }
  }

  private boolean round(MongoCollection<BsonDocument> items, int id) {
    BsonDocument item = values.item(id);
    items.insertOne(item);
    BsonDocument before = stored(items, id);
    BsonDocument update = update();
    Optional<BsonDocument> wanted = PlainUpdate.applied(before, update);
    String what = "-Dstore.seed=" + SEED + ": " + update + " of " + before;
    if (wanted.isEmpty()) {
      var refusal =
          catchThrowableOfType(MongoException.class, () -> items.updateOne(Filters.eq(id), update));
      assertThat(refusal).as(what).isNotNull();
      assertThat(refusal.getCode()).as(what).isIn(2, 14, 28);
      assertThat(bytes(stored(items, id))).as(what).isEqualTo(bytes(before));
      return false;
    }
    var result = items.updateOne(Filters.eq(id), update);
    assertThat(bytes(stored(items, id))).as(what).isEqualTo(bytes(wanted.get()));
    boolean changed = !bytes(before).equals(bytes(wanted.get()));
    assertThat(result.getModifiedCount()).as(what).isEqualTo(changed ? 1 : 0);
    return changed;
  }

  private static BsonDocument stored(MongoCollection<BsonDocument> items, int id) {
    return items.find(Filters.eq(id)).first();
  }

  /** With the types of numbers and the order of fields, which equality of documents leaves out. */
  private static String bytes(BsonDocument item) {
    return item.toJson(
        org.bson.json.JsonWriterSettings.builder()
            .outputMode(org.bson.json.JsonMode.EXTENDED)
            .build());
  }

  private BsonDocument update() {
    var update = new BsonDocument();
    List<String> used = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      String operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
      String path = values.path();
      if (used.stream().noneMatch(other -> meet(other, path))) {
        used.add(path);
        update
            .computeIfAbsent(operator, _ -> new BsonDocument())
            .asDocument()
            .append(path, operand(operator));
      }
    }
    return update;
  }

  private static boolean meet(String one, String other) {
    return (one + ".").startsWith(other + ".") || (other + ".").startsWith(one + ".");
  }

  private BsonValue operand(String operator) {
    return switch (operator) {
      case "$inc", "$mul" -> number();
      case "$push", "$addToSet" ->
          random.nextBoolean()
              ? new BsonDocument("$each", new BsonArray(List.of(values.value(1), values.value(1))))
              : values.value(1);
      case "$pull" ->
          switch (random.nextInt(3)) {
            case 0 -> new BsonDocument("$gte", new BsonInt32(random.nextInt(4)));
            case 1 -> new BsonDocument("b", values.value(1));
            default -> values.value(0);
          };
      case "$unset" -> new BsonString("");
      default -> values.value(2);
    };
  }

  private BsonValue number() {
    return switch (random.nextInt(5)) {
      case 0 -> new BsonInt64(random.nextBoolean() ? Long.MAX_VALUE : random.nextInt(5));
      case 1 -> new BsonDouble(random.nextInt(8) / 2.0);
      case 2 -> new BsonInt32(Integer.MAX_VALUE);
      default -> new BsonInt32(random.nextInt(5));
    };
  }
}
