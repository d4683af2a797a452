package onlinefriday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An update that is not on the list is an error of its statement, and changes nothing. */
class UpdateRefusalTest {
  private static final Document ITEM =
      Document.parse("{_id: 2, a: {b: 1}, n: {$numberLong: '9223372036854775807'}, t: 'x'}");

  @TempDir private static Path directory;
  private static Shop shop;
  private static MongoDatabase database;

  @BeforeAll
  static void fill() throws Exception {
    shop = new Shop(directory);
    database = shop.client().getDatabase("shop");
    shop.items().insertOne(ITEM);
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @AfterEach
  void nothingChanged() {
    assertThat(shop.items().find().into(new ArrayList<>())).containsExactly(ITEM);
    assertThat(shop.store().verify()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "9 | {$rename: {a: 'b'}}",
        "9 | {$bit: {n: {and: 1}}}",
        "9 | {$pop: {a: 1}}",
        "9 | {$pullAll: {a: [1]}}",
        "9 | {$unknown: {a: 1}}",
        "9 | {$set: {a: 1}, b: 1}",
        "9 | {$set: 1}",
        "52 | {b: 1, $set: {a: 1}}",
        "115 | [{$set: {a: 1}}]",
        "40 | {$set: {a: 1}, $unset: {'a.b': 1}}",
        "40 | {$set: {t: 1}, $inc: {t: 1}}",
        "66 | {$set: {_id: 99}}",
        "66 | {$unset: {_id: 1}}",
        "66 | {$set: {'_id.x': 1}}",
        "66 | {_id: 99}",
        "56 | {$set: {'': 1}}",
        "56 | {$set: {'a..b': 1}}",
        "2 | {$set: {'a.$': 1}}",
        "2 | {$set: {'a.$[]': 1}}",
        "2 | {$set: {'a.$[x]': 1}}",
        "2 | {$set: {$a: 1}}",
        "2 | {$push: {z: {$each: [1], $slice: 1}}}",
        "2 | {$push: {z: {$each: [1], $position: 0}}}",
        "2 | {$push: {z: {$each: [1], $sort: 1}}}",
        "2 | {$push: {z: {$each: 1}}}",
        "2 | {$addToSet: {z: {$each: 1}}}",
        "2 | {$pull: {z: {$regex: 'x'}}}",
        "2 | {$currentDate: {z: {$type: 'timestamp'}}}",
        "2 | {$currentDate: {z: 1}}",
        "14 | {$inc: {t: 'x'}}",
        "14 | {$inc: {a: 1}}",
        "2 | {$inc: {n: {$numberDecimal: '1'}}}",
        "2 | {$inc: {n: {$numberLong: '9223372036854775807'}}}",
        "2 | {$mul: {n: {$numberLong: '9223372036854775807'}}}",
        "2 | {$push: {n: 1}}",
        "28 | {$set: {'n.x': 1}}",
      })
  void updateIsRefusedByUpdateAndByFindAndModify(int code, String update) {
    BsonDocument statement = BsonDocument.parse("{q: {_id: 2}, u: " + update + "}");
    var command = new BsonDocument("update", new BsonString("items"));
    command.append("updates", new BsonArray(List.of(statement)));
    List<Document> errors =
        database.runCommand(command).getList("writeErrors", Document.class, List.of());
    assertThat(errors).as(update).hasSize(1);
    assertThat(errors.getFirst()).containsEntry("code", code).containsEntry("index", 0);
    var refusal =
        catchThrowableOfType(
            MongoCommandException.class,
            () ->
                database.runCommand(
                    new BsonDocument("findAndModify", new BsonString("items"))
                        .append("query", BsonDocument.parse("{_id: 2}"))
                        .append("update", statement.get("u"))));
    assertThat(refusal.getErrorCode()).as(refusal.getErrorMessage()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2 | {q: {_id: {$in: [9]}}, u: {$set: {t: 1}}, upsert: true}",
        "2 | {q: {$or: [{_id: 9}]}, u: {$set: {t: 1}}, upsert: true}",
        "2 | {q: {_id: 9, x: {$all: [1]}}, u: {$set: {t: 1}}, upsert: true}",
        "54 | {q: {_id: 9, x: 1, 'x.y': 1}, u: {$set: {t: 1}}, upsert: true}",
        "54 | {q: {$and: [{_id: 9}, {_id: 9}]}, u: {$set: {t: 1}}, upsert: true}",
        "66 | {q: {_id: 9}, u: {_id: 8}, upsert: true}",
        "66 | {q: {_id: 9}, u: {$set: {_id: 8}}, upsert: true}",
        "53 | {q: {_id: 9, x: 1}, u: {$set: {t: 1}}, upsert: true, _: 53}",
        "9 | {q: {}, u: {t: 1}, multi: true}",
      })
  void statementIsRefused(int code, String statement) {
    BsonDocument parsed = BsonDocument.parse(statement);
    parsed.remove("_");
    if (code == 53) {
      parsed.getDocument("q").append("_id", new BsonArray());
    }
    var command = new BsonDocument("update", new BsonString("items"));
    command.append("updates", new BsonArray(List.of(parsed)));
    List<Document> errors =
        database.runCommand(command).getList("writeErrors", Document.class, List.of());
    assertThat(errors).as(statement).hasSize(1);
    assertThat(errors.getFirst()).containsEntry("code", code);
  }
}
