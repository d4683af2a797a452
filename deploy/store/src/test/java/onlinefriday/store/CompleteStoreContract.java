package onlinefriday.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What a real MongoDB does as well, and mongo-java-server's memory backend does not. */
abstract class CompleteStoreContract extends StoreContract {
  @Test
  void replyCountsOnlyWhatWasInserted() {
    items.insertOne(item(2));
    var unordered =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () ->
                items.insertMany(
                    List.of(item(1), item(2), item(3)), new InsertManyOptions().ordered(false)));
    assertThat(unordered.getWriteResult().getInsertedCount()).isEqualTo(2);
    var ordered =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () -> items.insertMany(List.of(item(4), item(2), item(5))));
    assertThat(ordered.getWriteResult().getInsertedCount()).isEqualTo(1);
  }

  @Test
  void orderedUpdatesStopAtTheFirstError() {
    items.createIndex(ascending("code"), new IndexOptions().unique(true));
    items.insertMany(List.of(item(1, "code", 1), item(2, "code", 2), item(3, "code", 3)));
    List<UpdateOneModel<Document>> updates =
        List.of(
            new UpdateOneModel<>(eq(1), set("code", 10)),
            new UpdateOneModel<>(eq(2), set("code", 3)),
            new UpdateOneModel<>(eq(3), set("code", 30)));
    var failure =
        catchThrowableOfType(MongoBulkWriteException.class, () -> items.bulkWrite(updates));
    assertThat(failure.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
    assertThat(failure.getWriteErrors().getFirst().getCode()).isEqualTo(DUPLICATE_KEY);
    assertThat(failure.getWriteResult().getModifiedCount()).isOne();
    assertThat(items.find(eq(3)).first()).isEqualTo(item(3, "code", 3));
  }

  @Test
  void unorderedUpdatesGoOn() {
    items.createIndex(ascending("code"), new IndexOptions().unique(true));
    items.insertMany(List.of(item(1, "code", 1), item(2, "code", 2), item(3, "code", 3)));
    List<UpdateOneModel<Document>> updates =
        List.of(
            new UpdateOneModel<>(eq(2), set("code", 3)),
            new UpdateOneModel<>(eq(3), set("code", 30)),
            new UpdateOneModel<>(eq(3), inc("code", 1)));
    var failure =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () -> items.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
    assertThat(failure.getWriteResult().getModifiedCount()).isEqualTo(2);
    assertThat(items.find(eq(3)).first()).isEqualTo(item(3, "code", 31));
  }

  @Test
  void droppedIndexHoldsNoLonger() {
    var other = database.getCollection("other");
    items.createIndex(ascending("code"), new IndexOptions().unique(true));
    other.createIndex(ascending("code"), new IndexOptions().unique(true));
    items.insertOne(item(1, "code", "x"));
    items.dropIndex("code_1");
    items.insertOne(item(2, "code", "x"));
    assertThat(items.listIndexes().into(new ArrayList<>())).hasSize(1);
    assertThat(other.listIndexes().into(new ArrayList<>())).hasSize(2);
  }

  @Test
  void sameIndexNameWithOtherKeysIsAConflict() {
    items.createIndex(ascending("a"), new IndexOptions().name("mine"));
    var failure =
        catchThrowableOfType(
            MongoCommandException.class,
            () -> items.createIndex(ascending("b"), new IndexOptions().name("mine")));
    assertThat(failure.getErrorCodeName()).isEqualTo("IndexKeySpecsConflict");
  }

  @Test
  void updateWhileWalkingTheIndexItChangesEndsAndChangesEachOnce() {
    items.createIndex(ascending("n"));
    items.insertMany(IntStream.range(0, 500).mapToObj(i -> item(i, "n", i)).toList());
    assertThat(items.updateMany(gt("n", 99), inc("n", 1000)).getModifiedCount()).isEqualTo(400);
    assertThat(items.countDocuments(gt("n", 2000))).isZero();
  }

  @Test
  void sortOverAnIndexIsInTheOrderOfTheValues() {
    items.createIndex(Indexes.compoundIndex(ascending("a"), Indexes.descending("b")));
    List<Document> documents =
        IntStream.range(0, 400)
            .mapToObj(i -> item(i, "a", i % 7, "b", (i * 37) % 100 - 50.5))
            .toList();
    items.insertMany(documents);
    List<Document> found =
        items
            .find(and(gt("a", 2)))
            .sort(Sorts.orderBy(Sorts.ascending("a"), Sorts.descending("b")))
            .into(new ArrayList<>());
    assertThat(found)
        .isSortedAccordingTo(
            Comparator.<Document>comparingInt(d -> d.getInteger("a"))
                .thenComparing(d -> -d.getDouble("b")));
  }

  @Test
  void cursorGoesOnWhileWritersChangeTheCollection() {
    items.insertMany(IntStream.range(0, 500).mapToObj(i -> item(i, "n", 0)).toList());
    Set<Object> seen = new HashSet<>();
    try (MongoCursor<Document> cursor =
        items.find().sort(Sorts.ascending("_id")).batchSize(10).iterator()) {
      for (int i = 0; cursor.hasNext(); i++) {
        assertThat(seen.add(cursor.next().get("_id"))).isTrue();
        if (i == 50) {
          items.updateMany(new Document(), inc("n", 1));
          items.deleteMany(gt("_id", 250));
        }
      }
    }
    assertThat(seen).hasSizeGreaterThanOrEqualTo(251);
  }

  @Test
  void largeLongsAreNotTakenForDoubles() {
    items.createIndex(ascending("n"), new IndexOptions().unique(true));
    long big = 1L << 53;
    items.insertMany(List.of(item(1, "n", big), item(2, "n", big + 1), item(3, "n", big + 2.0)));
    assertThat(ids(eq("n", big + 1), Sorts.ascending("_id"))).containsExactly(2);
    assertThat(ids(new Document(), Sorts.descending("n"))).containsExactly(3, 2, 1);
  }
}
