package onlinefriday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands and options on the list are answered, with what drivers of today send along. */
class AllowedCommandsTest {
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

  private static void insert(int... ids) {
    shop.items().insertMany(IntStream.of(ids).mapToObj(id -> new Document("_id", id)).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{hello: 1, client: {}, compression: ['zstd'], helloOk: true, saslSupportedMechs:"
            + " 'admin.x'}",
        "{isMaster: 1}",
        "{ismaster: 1, backpressure: true, whatTheNextDriverOffers: {x: 1}}",
        "{hello: 1, backpressure: true, apiVersion: '1', apiStrict: true}",
        "{ping: 1, lsid: {id: 1}, $clusterTime: {}, comment: 'x', $readPreference: {mode:"
            + " 'nearest'}}",
        "{ping: 1, apiVersion: '1', apiStrict: true, apiDeprecationErrors: true}",
        "{buildInfo: 1}",
        "{connectionStatus: 1}",
        "{whatsmyuri: 1}",
        "{endSessions: [{id: 1}]}",
        "{find: 'items', maxTimeMS: 1000, comment: {a: 1}, readConcern: {level: 'majority'}}",
        "{find: 'items', collation: {locale: 'simple'}, hint: {}, tailable: false, filter: null}",
        "{find: 'items', sort: {$natural: -1}, allowDiskUse: true, singleBatch: true, limit: 1}",
        "{count: 'items', query: {}, limit: -1, skip: 1}",
        "{distinct: 'items', key: 'a.b', query: {}}",
        "{aggregate: 'items', pipeline: [], cursor: {batchSize: 1}, allowDiskUse: true}",
        "{insert: 'items', documents: [{_id: 1}], ordered: false, bypassDocumentValidation: true,"
            + " writeConcern: {w: 'majority', j: true, wtimeout: 5}}",
        "{update: 'items', updates: [{q: {}, u: {$set: {a: 1}}, arrayFilters: []}], writeConcern:"
            + " {w: 1}}",
        "{delete: 'items', deletes: [{q: {}, limit: 1}], writeConcern: {w: 0}}",
        "{findAndModify: 'items', query: {}, remove: true}",
        "{create: 'made', capped: false}",
        "{drop: 'made'}",
        "{drop: 'none'}",
        "{createIndexes: 'items', indexes: [{key: {a: 1, 'b.c': -1}, name: 'x', unique: true,"
            + " sparse: true, v: 2, background: true}]}",
        "{listIndexes: 'items', cursor: {}}",
        "{dropIndexes: 'items', index: '*'}",
        "{listCollections: 1, filter: {name: 'items'}, nameOnly: true, authorizedCollections: true,"
            + " cursor: {}}",
        "{validate: 'items', full: true}",
      })
  void commandIsAnswered(String command) {
    insert(9);
    assertThat(database.runCommand(BsonDocument.parse(command)).get("ok", Number.class).intValue())
        .isOne();
  }

  @Test
  void emptyFirstBatchIsFollowedByAll() {
    insert(1, 2);
    Document cursor =
        database
            .runCommand(BsonDocument.parse("{find: 'items', batchSize: 0}"))
            .get("cursor", Document.class);
    assertThat(cursor.getList("firstBatch", Document.class)).isEmpty();
    Document next =
        database
            .runCommand(
                new Document("getMore", cursor.get("id"))
                    .append("collection", "items")
                    .append("comment", "more"))
            .get("cursor", Document.class);
    assertThat(next.getList("nextBatch", Document.class)).hasSize(2);
    assertThat(next).containsEntry("id", 0L);
  }

  @Test
  void cursorBelongsToItsCollection() {
    insert(1, 2);
    Document cursor =
        database
            .runCommand(BsonDocument.parse("{find: 'items', batchSize: 1}"))
            .get("cursor", Document.class);
    var refusal =
        catchThrowableOfType(
            MongoCommandException.class,
            () ->
                database.runCommand(
                    new Document("getMore", cursor.get("id")).append("collection", "other")));
    assertThat(refusal.getErrorCode()).isEqualTo(13);
    Document killed =
        database.runCommand(
            new Document("killCursors", "items").append("cursors", List.of(cursor.get("id"), 99L)));
    assertThat(killed.getList("cursorsKilled", Long.class))
        .containsExactly((Long) cursor.get("id"));
    assertThat(killed.getList("cursorsNotFound", Long.class)).containsExactly(99L);
  }

  @Test
  void serverIntroducesItselfAsStandingAlone() {
    Document hello = database.runCommand(new Document("hello", 1).append("helloOk", true));
    assertThat(hello)
        .containsEntry("isWritablePrimary", true)
        .containsEntry("helloOk", true)
        .containsEntry("minWireVersion", 0)
        .containsEntry("maxWireVersion", 21)
        .doesNotContainKeys(
            "setName", "msg", "logicalSessionTimeoutMinutes", "topologyVersion", "compression");
    assertThat(database.runCommand(new BsonDocument("buildInfo", new BsonInt32(1))))
        .containsEntry("version", "7.0.0");
  }
}
