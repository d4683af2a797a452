package onlinefriday.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** What the services rely on when they write. */
abstract class StoreWriteContract extends StoreFixture {
  @Test
  void insertedDocumentsAreFoundAsTheyWere() {
    var item =
        item("a", "n", 1, "l", 2L, "d", 1.5, "t", true, "none", null, "in", new Document("x", "y"))
            .append("at", new Date(1_700_000_000_000L))
            .append("list", List.of(1, "two", new Document("three", 3)))
            .append("key", new ObjectId("0123456789abcdef01234567"));
    items.insertOne(item);
    assertThat(items.find(eq("a")).first()).isEqualTo(item);
  }

  @Test
  void orderedInsertStopsAtTheFirstDuplicate() {
    items.insertOne(item(2));
    var failure =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () -> items.insertMany(List.of(item(1), item(2), item(3))));
    assertThat(indexes(failure)).containsExactly(1);
    assertThat(ids(new Document(), Sorts.ascending("_id"))).containsExactly(1, 2);
  }

  @Test
  void unorderedInsertKeepsAllButTheDuplicates() {
    items.insertMany(List.of(item(2), item(4)));
    var failure =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () ->
                items.insertMany(
                    List.of(item(1), item(2), item(3), item(4), item(5), item(5)),
                    new InsertManyOptions().ordered(false)));
    assertThat(indexes(failure)).containsExactly(1, 3, 5);
    assertThat(failure.getWriteErrors()).allMatch(error -> error.getCode() == DUPLICATE_KEY);
    assertThat(ids(new Document(), Sorts.ascending("_id"))).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void uniqueIndexRefusesASecondAndNamesItself() {
    items.createIndex(ascending("code"), new IndexOptions().unique(true));
    items.insertOne(item(1, "code", "x"));
    var failure =
        catchThrowableOfType(
            MongoWriteException.class, () -> items.insertOne(item(2, "code", "x")));
    assertThat(failure.getError().getCode()).isEqualTo(DUPLICATE_KEY);
    assertThat(failure.getError().getMessage()).contains("contract.items").contains("code_1");
    items.insertOne(item(2, "code", "y"));
  }

  @Test
  void compoundUniqueIndexIsViolatedByAllItsFieldsTogether() {
    items.createIndex(ascending("a", "b"), new IndexOptions().unique(true));
    items.insertMany(List.of(item(1, "a", 1, "b", 1), item(2, "a", 1, "b", 2)));
    var failure =
        catchThrowableOfType(MongoWriteException.class, () -> items.updateOne(eq(2), set("b", 1)));
    assertThat(failure.getError().getCode()).isEqualTo(DUPLICATE_KEY);
    assertThat(items.find(eq(2)).first()).isEqualTo(item(2, "a", 1, "b", 2));
  }

  @Test
  void sparseUniqueIndexLetsManyBeWithoutTheField() {
    items.createIndex(ascending("code"), new IndexOptions().unique(true).sparse(true));
    items.insertMany(List.of(item(1), item(2), item(3, "code", "x")));
    assertThat(ids(eq("code", null), Sorts.ascending("_id"))).containsExactly(1, 2);
  }

  @Test
  void guardedUpdateHappensOnce() {
    items.insertOne(item("a", "version", 1L, "state", "OPEN"));
    var next = combine(set("state", "CLOSED"), inc("version", 1L));
    assertThat(items.updateOne(and(eq("a"), eq("version", 1L)), next).getModifiedCount()).isOne();
    assertThat(items.updateOne(and(eq("a"), eq("version", 1L)), next).getMatchedCount()).isZero();
    assertThat(items.find(eq("a")).first()).isEqualTo(item("a", "version", 2L, "state", "CLOSED"));
  }

  @Test
  void updateOperatorsChangeWhatTheyName() {
    items.insertOne(item("a", "n", 1, "gone", 1, "list", List.of(1, 2, 3)));
    items.updateOne(
        eq("a"), combine(inc("n", 4), unset("gone"), push("list", 4), set("in.deep", "x")));
    items.updateOne(eq("a"), pull("list", 2));
    assertThat(items.find(eq("a")).first())
        .isEqualTo(item("a", "n", 5, "list", List.of(1, 3, 4), "in", new Document("deep", "x")));
  }

  @Test
  void updateOfManyChangesAllThatMatch() {
    items.insertMany(IntStream.range(0, 20).mapToObj(i -> item(i, "even", i % 2 == 0)).toList());
    var result = items.updateMany(eq("even", true), set("seen", true));
    assertThat(result.getModifiedCount()).isEqualTo(10);
    assertThat(items.countDocuments(eq("seen", true))).isEqualTo(10);
  }

  @Test
  void upsertInsertsWithItsFilterAndSetOnInsert() {
    var update = combine(setOnInsert("first", true), inc("n", 1));
    var inserted = items.updateOne(eq("a"), update, new UpdateOptions().upsert(true));
    items.updateOne(eq("a"), update, new UpdateOptions().upsert(true));
    assertThat(inserted.getUpsertedId().asString().getValue()).isEqualTo("a");
    assertThat(items.find(eq("a")).first()).isEqualTo(item("a", "first", true, "n", 2));
  }

  @Test
  void guardedUpsertOfAnExistingIdIsADuplicate() {
    items.insertOne(item("a", "version", 3));
    var failure =
        catchThrowableOfType(
            MongoException.class,
            () ->
                items.updateOne(
                    and(eq("a"), eq("version", 2)),
                    set("version", 3),
                    new UpdateOptions().upsert(true)));
    assertThat(failure.getCode()).isEqualTo(DUPLICATE_KEY);
  }

  @Test
  void replaceChangesTheWholeDocument() {
    items.insertOne(item("a", "n", 1, "old", true));
    assertThat(items.replaceOne(and(eq("a"), eq("n", 1)), item("a", "n", 2)).getModifiedCount())
        .isOne();
    assertThat(items.find(eq("a")).first()).isEqualTo(item("a", "n", 2));
  }

  @Test
  void findOneAndUpdateGivesTheFirstInOrder() {
    items.createIndex(ascending("state", "at"));
    items.insertMany(
        List.of(
            item(1, "state", "W", "at", 30),
            item(2, "state", "W", "at", 10),
            item(3, "state", "D", "at", 5)));
    var taken =
        items.findOneAndUpdate(
            and(eq("state", "W"), lte("at", 30)),
            inc("tries", 1),
            new FindOneAndUpdateOptions()
                .sort(Sorts.ascending("at"))
                .returnDocument(ReturnDocument.AFTER));
    assertThat(taken).isEqualTo(item(2, "state", "W", "at", 10, "tries", 1));
  }

  @Test
  void findOneAndUpdateCounts() {
    var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    assertThat(items.findOneAndUpdate(eq("seq"), inc("last", 1), options).get("last")).isEqualTo(1);
    assertThat(items.findOneAndUpdate(eq("seq"), inc("last", 1), options).get("last")).isEqualTo(2);
  }

  @Test
  void deletesRemoveOneOrAll() {
    items.createIndex(ascending("n"));
    items.insertMany(IntStream.range(0, 10).mapToObj(i -> item(i, "n", i % 2)).toList());
    assertThat(items.deleteOne(eq("n", 1)).getDeletedCount()).isOne();
    assertThat(items.deleteMany(eq("n", 0)).getDeletedCount()).isEqualTo(5);
    assertThat(items.findOneAndDelete(eq("n", 1))).isNotNull();
    assertThat(items.countDocuments()).isEqualTo(3);
    assertThat(items.countDocuments(eq("n", 1))).isEqualTo(3);
  }

  @Test
  void droppedCollectionIsEmptyAndItsIndexesAreGone() {
    items.createIndex(ascending("code"), new IndexOptions().unique(true));
    items.insertMany(List.of(item(1, "code", "x"), item(2, "code", "y")));
    items.drop();
    assertThat(items.countDocuments()).isZero();
    items.insertMany(List.of(item(1, "code", "x"), item(2, "code", "x")));
    assertThat(ids(eq("code", "x"), Sorts.ascending("_id"))).containsExactly(1, 2);
  }

  @Test
  void uniqueIndexCannotBeBuiltOverDuplicates() {
    items.insertMany(List.of(item(1, "code", "x"), item(2, "code", "x")));
    var failure =
        catchThrowableOfType(
            MongoException.class,
            () -> items.createIndex(ascending("code"), new IndexOptions().unique(true)));
    assertThat(failure.getCode()).isEqualTo(DUPLICATE_KEY);
    items.insertOne(item(3, "code", "x"));
  }

  @Test
  void indexIsBuiltOverWhatIsThere() {
    items.insertMany(IntStream.range(0, 300).mapToObj(i -> item(i, "v", i % 10)).toList());
    items.createIndex(ascending("v"));
    assertThat(items.countDocuments(eq("v", 3))).isEqualTo(30);
    assertThat(items.createIndex(ascending("v"))).isEqualTo("v_1");
  }

  private static List<Integer> indexes(MongoBulkWriteException failure) {
    return failure.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
  }
}
