package onlinefriday.store;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** What the services rely on, of every store: through the driver, over a socket. */
abstract class StoreContract extends StoreWriteContract {
  @Test
  void rangesFindWhatIsBetween() {
    items.createIndex(ascending("n"));
    items.insertMany(IntStream.range(0, 50).mapToObj(i -> item(i, "n", i * 10)).toList());
    assertThat(ids(and(gt("n", 100), lt("n", 130)), Sorts.ascending("n"))).containsExactly(11, 12);
    assertThat(ids(and(gte("n", 100), lte("n", 120)), Sorts.descending("n")))
        .containsExactly(12, 11, 10);
    assertThat(ids(gt("_id", 47), Sorts.ascending("_id"))).containsExactly(48, 49);
    assertThat(ids(lt("n", 15.5), Sorts.ascending("n"))).containsExactly(0, 1);
  }

  @Test
  void alternativesFindADocumentOnceInOrder() {
    items.createIndex(ascending("n"));
    items.createIndex(ascending("tags"));
    items.insertMany(
        IntStream.range(0, 30)
            .mapToObj(i -> item(i, "n", i % 10, "tags", List.of("t" + i % 3, "t" + i % 5)))
            .toList());
    Bson either = or(eq("n", 3), eq("tags", "t4"), eq("_id", 3), gt("_id", 28));
    assertThat(ids(either, Sorts.descending("_id")))
        .containsExactly(29, 24, 23, 19, 14, 13, 9, 4, 3);
    assertThat(ids(and(gt("_id", 9), either, lt("_id", 24)), Sorts.ascending("_id")))
        .containsExactly(13, 14, 19, 23);
    assertThat(items.countDocuments(either)).isEqualTo(9);
    Bson overlapping = or(and(gt("n", 4), eq("n", 6)), and(gt("n", 4), ne("n", 6)), lt("n", 1));
    assertThat(items.countDocuments(overlapping)).isEqualTo(18);
    Bson twice = or(and(gt("_id", 9), ne("n", 3)), and(gt("_id", 4), lt("_id", 20)));
    assertThat(items.countDocuments(twice)).isEqualTo(24);
    assertThat(items.deleteMany(either).getDeletedCount()).isEqualTo(9);
    assertThat(items.countDocuments()).isEqualTo(21);
  }

  @Test
  void rangesStayWithinTheType() {
    items.createIndex(ascending("v"));
    items.insertMany(
        List.of(item(1, "v", 5), item(2, "v", "5"), item(3, "v", null), item(4), item(5, "v", 7L)));
    assertThat(ids(gt("v", 4), Sorts.ascending("_id"))).containsExactly(1, 5);
    assertThat(ids(lt("v", "9"), Sorts.ascending("_id"))).containsExactly(2);
    assertThat(ids(eq("v", null), Sorts.ascending("_id"))).containsExactly(3, 4);
    assertThat(ids(ne("v", 5), Sorts.ascending("_id"))).containsExactly(2, 3, 4, 5);
  }

  @Test
  void sortsPutTypesInTheirOrder() {
    items.insertMany(
        List.of(
            item(1, "v", "text"),
            item(2, "v", 3),
            item(3, "v", 2.5),
            item(4),
            item(5, "v", true),
            item(6, "v", new Document("a", 1))));
    assertThat(ids(new Document(), Sorts.ascending("v"))).containsExactly(4, 3, 2, 1, 6, 5);
    items.createIndex(descending("v"));
    assertThat(ids(new Document(), Sorts.descending("v"))).containsExactly(5, 6, 1, 2, 3, 4);
  }

  @Test
  void sortsByTwoFieldsInTheirDirections() {
    items.createIndex(BsonDocument.parse("{a: 1, b: -1}"));
    items.insertMany(
        List.of(item(1, "a", 1, "b", 1), item(2, "a", 1, "b", 2), item(3, "a", 0, "b", 1)));
    var order = Sorts.orderBy(Sorts.ascending("a"), Sorts.descending("b"));
    assertThat(ids(new Document(), order)).containsExactly(3, 2, 1);
    assertThat(ids(eq("a", 1), Sorts.descending("b"))).containsExactly(2, 1);
    assertThat(items.find().sort(order).skip(1).limit(1).map(found -> found.get("_id")).first())
        .isEqualTo(2);
  }

  @Test
  void inFindsEachOnce() {
    items.createIndex(ascending("v"));
    items.insertMany(IntStream.range(0, 10).mapToObj(i -> item(i, "v", i % 5)).toList());
    assertThat(ids(in("_id", 7, 3, 99), Sorts.ascending("_id"))).containsExactly(3, 7);
    assertThat(ids(in("v", 1, 2, 2), Sorts.ascending("_id"))).containsExactly(1, 2, 6, 7);
    assertThat(ids(in("v", List.of()), Sorts.ascending("_id"))).isEmpty();
  }

  @Test
  void arraysAreFoundByTheirElements() {
    items.createIndex(BsonDocument.parse("{who: 1, order: -1}"));
    items.insertMany(
        List.of(
            item(1, "who", List.of("a", "b"), "order", 1),
            item(2, "who", List.of("b"), "order", 2),
            item(3, "who", "b", "order", 3),
            item(4, "who", List.of("c"), "order", 4)));
    assertThat(ids(eq("who", "b"), Sorts.descending("order"))).containsExactly(3, 2, 1);
    assertThat(ids(in("who", "a", "b"), Sorts.descending("order"))).containsExactly(3, 2, 1);
  }

  @Test
  void embeddedFieldsAreIndexedAndFound() {
    items.createIndex(ascending("in.code"));
    items.insertMany(
        List.of(
            item(1, "in", new Document("code", "x")),
            item(2, "in", new Document("code", "y")),
            item(3, "in", List.of(new Document("code", "x"), new Document("code", "z")))));
    assertThat(ids(eq("in.code", "x"), Sorts.ascending("_id"))).containsExactly(1, 3);
    assertThat(ids(eq("in", new Document("code", "y")), Sorts.ascending("_id"))).containsExactly(2);
  }

  @Test
  void eitherOfTwoIsFound() {
    items.insertMany(List.of(item(1, "a", 1), item(2, "b", 1), item(3)));
    assertThat(ids(or(eq("a", 1), eq("b", 1)), Sorts.ascending("_id"))).containsExactly(1, 2);
  }

  @Test
  void countsAndDistinctValues() {
    items.insertMany(IntStream.range(0, 12).mapToObj(i -> item(i, "v", i % 3)).toList());
    assertThat(items.countDocuments()).isEqualTo(12);
    assertThat(items.estimatedDocumentCount()).isEqualTo(12);
    assertThat(items.countDocuments(eq("v", 1))).isEqualTo(4);
    assertThat(items.distinct("v", Integer.class).into(new ArrayList<>()))
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void aggregationMatchesGroupsSortsLimitsAndProjects() {
    items.insertMany(
        IntStream.range(0, 30).mapToObj(i -> item(i, "p", "p" + i % 3, "n", i)).toList());
    var found =
        items
            .aggregate(
                List.of(
                    match(gte("n", 10)),
                    group("$p", Accumulators.sum("total", "$n"), Accumulators.max("last", "$n")),
                    sort(Sorts.descending("total")),
                    limit(2),
                    project(Projections.include("total"))))
            .into(new ArrayList<>());
    assertThat(found).hasSize(2);
    assertThat(found.get(0)).isEqualTo(new Document("_id", "p2").append("total", 140));
  }

  @Test
  void projectionGivesOnlyWhatIsAskedFor() {
    items.insertOne(item("a", "x", 1, "y", 2));
    assertThat(items.find(eq("a")).projection(Projections.include("x")).first())
        .isEqualTo(item("a", "x", 1));
  }

  @Test
  void cursorGivesEverythingInBatches() {
    items.insertMany(IntStream.range(0, 1000).mapToObj(i -> item(i)).toList());
    assertThat(items.find().batchSize(64).into(new ArrayList<>())).hasSize(1000);
    assertThat(items.find().into(new ArrayList<>())).hasSize(1000);
    assertThat(items.find().limit(130).batchSize(50).into(new ArrayList<>())).hasSize(130);
    assertThat(items.aggregate(List.of(match(gte("_id", 500)))).into(new ArrayList<>()))
        .hasSize(500);
  }
}
