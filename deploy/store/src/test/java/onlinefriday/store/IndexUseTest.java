package onlinefriday.store;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which queries read only what they need. */
class IndexUseTest {
  @TempDir private static Path directory;
  private static Shop shop;
  private static MongoCollection<Document> items;

  @BeforeAll
  static void fill() throws Exception {
    shop = new Shop(directory);
    items = shop.items();
    items.createIndex(ascending("state", "at"));
    items.createIndex(ascending("code"), new IndexOptions().unique(true));
    items.createIndex(ascending("waiting"), new IndexOptions().sparse(true));
    items.createIndex(compoundIndex(ascending("who"), descending("order")));
    items.createIndex(descending("order"));
    items.insertMany(
        IntStream.range(0, 2_000)
            .mapToObj(
                i ->
                    new Document("_id", "id-" + i)
                        .append("state", i % 3 == 0 ? "W" : "D")
                        .append("at", i)
                        .append("code", "c" + i)
                        .append("who", List.of("all", "p" + i % 10))
                        .append("order", (long) i))
            .toList());
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @BeforeEach
  void forget() {
    shop.store().forgetScans();
  }

  private static int found(FindIterable<Document> query) {
    int size = query.into(new ArrayList<>()).size();
    assertThat(shop.store().scans()).isEmpty();
    return size;
  }

  private static FindIterable<Document> find(Bson filter) {
    return items.find(filter);
  }

  @Test
  void byIdAndMore() {
    assertThat(found(find(eq("id-7")))).isOne();
    assertThat(found(find(and(eq("id-7"), eq("at", 7))))).isOne();
    assertThat(found(find(in("_id", "id-7", "id-8", "none")))).isEqualTo(2);
    assertThat(found(find(and(gt("_id", "id-1998"), lt("_id", "id-2"))))).isEqualTo(1);
  }

  @Test
  void pagesByIdWithOtherConditions() {
    var page = find(and(eq("state", "W"), gt("_id", "id-5"))).sort(Sorts.ascending("_id")).limit(5);
    assertThat(found(page)).isEqualTo(5);
    assertThat(found(items.find().sort(Sorts.ascending("_id")).limit(5))).isEqualTo(5);
    assertThat(found(items.find().limit(5))).isEqualTo(5);
  }

  @Test
  void equalityOnAPrefixThenRangeAndSort() {
    assertThat(found(find(eq("state", "W")))).isEqualTo(667);
    assertThat(found(find(and(eq("state", "W"), lte("at", 30))).sort(Sorts.ascending("at"))))
        .isEqualTo(11);
    assertThat(found(find(eq("state", "W")).sort(Sorts.descending("at")).limit(3))).isEqualTo(3);
    assertThat(found(find(and(in("state", "W", "D"), gte("at", 1990))))).isEqualTo(10);
  }

  @Test
  void uniqueAndSparseIndexes() {
    assertThat(found(find(eq("code", "c9")))).isOne();
    assertThat(found(find(in("code", "c9", "c10", "no")))).isEqualTo(2);
    assertThat(found(find(eq("waiting", true)).limit(100))).isZero();
  }

  @Test
  void elementsOfArraysInTheOrderOfTheNextField() {
    List<Long> newest =
        find(and(in("who", "p3", "all"), lt("order", 1_500L)))
            .sort(Sorts.descending("order"))
            .limit(3)
            .map(item -> item.getLong("order"))
            .into(new ArrayList<>());
    assertThat(newest).containsExactly(1_499L, 1_498L, 1_497L);
    assertThat(found(find(gt("order", 1_990L)).sort(Sorts.ascending("order")).limit(5)))
        .isEqualTo(5);
  }

  @Test
  void updatesDeletesAndFindAndModify() {
    items.updateOne(and(eq("id-1"), eq("at", 1)), Updates.set("seen", true));
    items.updateMany(and(eq("state", "W"), lt("at", 10)), Updates.set("seen", true));
    items.findOneAndUpdate(
        and(eq("state", "W"), lte("at", 100)),
        Updates.inc("tries", 1),
        new FindOneAndUpdateOptions().sort(Sorts.ascending("at")));
    items.deleteOne(eq("code", "none"));
    assertThat(shop.store().scans()).isEmpty();
  }

  @Test
  void countsDistinctAndAggregations() {
    assertThat(items.countDocuments()).isEqualTo(2_000);
    assertThat(items.estimatedDocumentCount()).isEqualTo(2_000);
    assertThat(items.countDocuments(eq("state", "W"))).isEqualTo(667);
    assertThat(items.distinct("state", eq("code", "c1"), String.class).into(new ArrayList<>()))
        .containsExactly("D");
    items
        .aggregate(
            List.of(
                match(and(eq("state", "W"), gt("at", 5))),
                group("$state", Accumulators.sum("n", 1))))
        .into(new ArrayList<>());
    items.aggregate(List.of(sort(Sorts.descending("order")), limit(3))).into(new ArrayList<>());
    assertThat(shop.store().scans()).isEmpty();
  }

  @Test
  void alternativesAreReadByTheirOwnIndexesEachDocumentOnce() {
    Bson either = or(eq("who", "p3"), eq("_id", "id-3"), in("code", "c3", "c4"));
    assertThat(found(items.find(either))).isEqualTo(201);
    assertThat(found(items.find(and(either, gt("_id", "id-1"))).sort(Sorts.ascending("_id"))))
        .isEqualTo(201);
    assertThat(
            items
                .find(either)
                .sort(Sorts.descending("at"))
                .skip(1)
                .limit(2)
                .map(item -> item.getInteger("at"))
                .into(new ArrayList<>()))
        .containsExactly(1983, 1973);
    assertThat(items.countDocuments(either)).isEqualTo(201);
    assertThat(shop.store().scans()).isEmpty();
    items.find(or(eq("who", "p3"), eq("other", 1))).into(new ArrayList<>());
    assertThat(shop.store().scans()).containsOnlyKeys("shop.items {$or=$eq}");
  }

  @Test
  void whatNoIndexServesIsCounted() {
    items.find(eq("seen", true)).into(new ArrayList<>());
    items.find().sort(Sorts.ascending("at")).limit(1).first();
    items.find(eq("waiting", null)).first();
    assertThat(shop.store().scans())
        .containsKeys(
            "shop.items {seen=$eq}", "shop.items {} sort {at: 1}", "shop.items {waiting=$eq}");
  }

  @Test
  void listenersAreToldOfTheFirstScanOfEachKind() {
    List<Scan> told = new CopyOnWriteArrayList<>();
    shop.store().onScan(told::add);
    items.find(eq("other", 1)).into(new ArrayList<>());
    items.find(eq("other", 2)).into(new ArrayList<>());
    items.find(gt("other", 2)).into(new ArrayList<>());
    assertThat(told)
        .containsExactly(
            new Scan("shop.items", "{other=$eq}"), new Scan("shop.items", "{other=$gt}"));
  }
}
