package onlinefriday.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on the list does what MongoDB's manual says. */
class AllowedTest {
  @TempDir private static Path directory;
  private static Shop shop;
  private static MongoDatabase database;

  @BeforeAll
  static void open() throws Exception {
    shop = new Shop(directory);
    database = shop.client().getDatabase("shop");
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @BeforeEach
  void empty() {
    shop.items().drop();
  }

  private static void insert(String items) {
    shop.items()
        .withDocumentClass(BsonDocument.class)
        .insertMany(BsonArray.parse(items).stream().map(BsonValue::asDocument).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{a: {}} | [1]",
        "{a: {b: 1}} | [2, 8]",
        "{a: []} | [3]",
        "{a: null} | [5, 9]",
        "{a: {$gt: 5, $lt: 8}} | [4]",
        "{a: {$all: [1, 9]}} | [4]",
        "{a: {$not: {$gt: 5}}} | [1, 2, 3, 5, 6, 7, 8, 9]",
        "{'a.b': null} | [1, 5, 6, 9]",
        "{'a.b': {$exists: false}} | [1, 3, 4, 5, 6, 9]",
        "{'a.b': {$exists: true}} | [2, 7, 8]",
        "{'a.b': {$not: {$exists: true}}} | [1, 3, 4, 5, 6, 9]",
        "{'a.b': {$ne: 1}} | [1, 3, 4, 5, 6, 7, 9]",
        "{'a.b': {$in: [1, null]}} | [1, 2, 5, 6, 8, 9]",
        "{'a.b': {$nin: [1, null]}} | [3, 4, 7]",
        "{'a.b': {$all: [1, 3]}} | [8]",
        "{a: {$elemMatch: {b: {$gt: 1, $lt: 3}}}} | [7]",
        "{a: {$elemMatch: {$gt: 5, $lt: 8}}} | []",
        "{a: {$size: 2}} | [4, 8]",
        "{a: {$eq: 's'}} | [6]",
        "{$nor: [{a: 's'}, {_id: {$gt: 2}}]} | [1, 2]",
        "{$comment: 'why', _id: 1} | [1]",
      })
  void filterFinds(String filter, String ids) {
    insert(
        "[{_id: 1, a: {}}, {_id: 2, a: {b: 1}}, {_id: 3, a: []}, {_id: 4, a: [1, 9]},"
            + "{_id: 5, a: null}, {_id: 6, a: 's'}, {_id: 7, a: [{b: 2}]},"
            + "{_id: 8, a: [{b: 1}, {b: 3}]}, {_id: 9}]");
    List<Object> found =
        shop.items()
            .find(BsonDocument.parse(filter))
            .sort(new Document("_id", 1))
            .map(item -> item.get("_id"))
            .into(new ArrayList<>());
    assertThat(found).isEqualTo(Document.parse("{ids: " + ids + "}").getList("ids", Object.class));
  }

  @Test
  void deleteOfAnEmptyObjectLeavesTheOthers() {
    insert("[{_id: 1, a: {}}, {_id: 2, a: {b: 1}}, {_id: 3}]");
    assertThat(shop.items().deleteMany(BsonDocument.parse("{a: {}}")).getDeletedCount()).isOne();
    assertThat(shop.items().countDocuments()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{$set: {z: 1, b: 2}} | {_id: 1, n: 1, a: [1, 2], b: 2, z: 1}",
        "{$set: {'in.x': 1}} | {_id: 1, n: 1, a: [1, 2], in: {x: 1}}",
        "{$set: {n: {$numberLong: '1'}}} | {_id: 1, n: {$numberLong: '1'}, a: [1, 2]}",
        "{$set: {}} | {_id: 1, n: 1, a: [1, 2]}",
        "{$unset: {n: ''}} | {_id: 1, a: [1, 2]}",
        "{$unset: {'x.y': ''}} | {_id: 1, n: 1, a: [1, 2]}",
        "{$setOnInsert: {x: 1}} | {_id: 1, n: 1, a: [1, 2]}",
        "{$inc: {n: 2147483647}} | {_id: 1, n: {$numberLong: '2147483648'}, a: [1, 2]}",
        "{$inc: {n: 0.5}} | {_id: 1, n: 1.5, a: [1, 2]}",
        "{$inc: {m: 2}} | {_id: 1, n: 1, a: [1, 2], m: 2}",
        "{$mul: {n: 3, m: 2}} | {_id: 1, n: 3, a: [1, 2], m: 0}",
        "{$min: {n: 0, m: 5}} | {_id: 1, n: 0, a: [1, 2], m: 5}",
        "{$max: {n: 'x'}} | {_id: 1, n: 'x', a: [1, 2]}",
        "{$max: {n: 0}} | {_id: 1, n: 1, a: [1, 2]}",
        "{$push: {a: [3]}} | {_id: 1, n: 1, a: [1, 2, [3]]}",
        "{$push: {a: {$each: [3, 3]}, c: 1}} | {_id: 1, n: 1, a: [1, 2, 3, 3], c: [1]}",
        "{$addToSet: {a: 2}} | {_id: 1, n: 1, a: [1, 2]}",
        "{$addToSet: {a: {$each: [2, 3, 3]}}} | {_id: 1, n: 1, a: [1, 2, 3]}",
        "{$pull: {a: {$gte: 2}}} | {_id: 1, n: 1, a: [1]}",
        "{$pull: {a: 1}} | {_id: 1, n: 1, a: [2]}",
        "{x: 1} | {_id: 1, x: 1}",
        "{x: 1, _id: 1} | {_id: 1, x: 1}",
      })
  void updateChanges(String update, String after) {
    insert("[{_id: 1, n: 1, a: [1, 2]}]");
    database.runCommand(
        BsonDocument.parse("{update: 'items', updates: [{q: {_id: 1}, u: " + update + "}]}"));
    assertThat(json()).isEqualTo(BsonDocument.parse(after).toJson());
  }

  private static String json() {
    return shop.items().withDocumentClass(BsonDocument.class).find().first().toJson();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{_id: 7, 'in.x': 1, n: {$gt: 1}} | {$set: {b: 1, a: 1}} | {_id: 7, in: {x: 1}, a: 1, b:"
            + " 1}",
        "{$and: [{_id: 7}, {c: {$eq: 2}}]} | {$setOnInsert: {d: 1}} | {_id: 7, c: 2, d: 1}",
        "{_id: 7, c: 2} | {x: 1} | {_id: 7, x: 1}",
        "{_id: 7, n: 1} | {$inc: {n: 1}} | {_id: 7, n: 2}",
        "{c: 2} | {$set: {_id: 7}} | {_id: 7, c: 2}",
      })
  void upsertInserts(String filter, String update, String after) {
    database.runCommand(
        BsonDocument.parse(
            "{update: 'items', updates: [{q: " + filter + ", u: " + update + ", upsert: true}]}"));
    assertThat(json()).isEqualTo(BsonDocument.parse(after).toJson());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{a: 1} | {_id: 1, a: [{b: 1, c: 2}, 3, [{b: 4}]]}",
        "{'a.b': 1, _id: 0} | {a: [{b: 1}, [{b: 4}]]}",
        "{'a.b': 0} | {_id: 1, a: [{c: 2}, 3, [{}]], d: {e: 1, f: 2}, g: 1}",
        "{_id: 0, a: 0} | {d: {e: 1, f: 2}, g: 1}",
        "{_id: 1} | {_id: 1}",
        "{'d.e': true, 'd.x': 1, 'g.x': 1} | {_id: 1, d: {e: 1}}",
        "{} | {_id: 1, a: [{b: 1, c: 2}, 3, [{b: 4}]], d: {e: 1, f: 2}, g: 1}",
      })
  void projectionGives(String projection, String wanted) {
    insert("[{_id: 1, a: [{b: 1, c: 2}, 3, [{b: 4}]], d: {e: 1, f: 2}, g: 1}]");
    var found =
        shop.items()
            .withDocumentClass(BsonDocument.class)
            .find()
            .projection(BsonDocument.parse(projection))
            .first();
    assertThat(found.toJson()).isEqualTo(BsonDocument.parse(wanted).toJson());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{$match: {n: {$gt: 1}}}, {$count: 'c'}] | [{c: 3}]",
        "[{$sort: {n: -1}}, {$skip: 1}, {$limit: 1}] | [{_id: 3, p: 'x', n: 3}]",
        "[{$limit: 2}, {$skip: 1}, {$project: {n: 1, _id: 0}}] | [{n: 2}]",
        "[{$group: {_id: '$p', s: {$sum: '$n'}, l: {$min: '$n'}, m: {$max: '$n'}}}, {$sort: {_id:"
            + " 1}}] | [{_id: null, s: 4, l: 4, m: 4}, {_id: 'x', s: 4, l: 1, m: 3}, {_id: 'y', s:"
            + " 2, l: 2, m: 2}]",
        "[{$group: {_id: null, s: {$sum: 2147483647}}}] | [{_id: null, s: {$numberLong:"
            + " '8589934588'}}]",
        "[{$group: {_id: {p: '$p'}, n: {$sum: 1}}}, {$match: {n: 2}}] | [{_id: {p: 'x'}, n: 2}]",
      })
  void aggregationGives(String pipeline, String wanted) {
    insert(
        "[{_id: 1, p: 'x', n: 1}, {_id: 2, p: 'y', n: 2}, {_id: 3, p: 'x', n: 3}, {_id: 4, n: 4}]");
    List<BsonDocument> found =
        shop.items()
            .withDocumentClass(BsonDocument.class)
            .aggregate(BsonArray.parse(pipeline).stream().map(BsonValue::asDocument).toList())
            .into(new ArrayList<>());
    assertThat(new BsonArray(found)).isEqualTo(BsonArray.parse(wanted));
  }
}
