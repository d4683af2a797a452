package onlinefriday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not on the list is an error with MongoDB's code, and changes nothing. */
class RefusalTest {
  @TempDir private static Path directory;
  private static Shop shop;
  private static MongoDatabase database;
  private static List<Document> before;

  @BeforeAll
  static void fill() throws Exception {
    shop = new Shop(directory);
    database = shop.client().getDatabase("shop");
    shop.items()
        .insertMany(
            List.of(
                Document.parse("{_id: 1, a: {}, n: {$numberInt: '2147483647'}}"),
                Document.parse("{_id: 2, a: {b: 1}, n: {$numberLong: '9223372036854775807'}}"),
                Document.parse("{_id: 3, a: [1, [2]], t: 'x'}"),
                Document.parse("{_id: 4, a: [{b: [{c: 1}], c: [{b: 1}]}]}")));
    before = everything();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  private static List<Document> everything() {
    List<Document> all = shop.items().find().into(new ArrayList<>());
    database.listCollections().into(all);
    shop.items().listIndexes().into(all);
    shop.client().listDatabases().map(found -> new Document("name", found.get("name"))).into(all);
    return all;
  }

  @AfterEach
  void nothingChanged() {
    assertThat(everything()).isEqualTo(before);
    assertThat(shop.store().verify()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "59 | {unknown: 1}",
        "59 | {FIND: 'items'}",
        "59 | {startSession: 1}",
        "115 | {renameCollection: 'shop.items', to: 'shop.other'}",
        "115 | {mapReduce: 'items'}",
        "115 | {getParameter: 1}",
        "115 | {explain: {find: 'items'}}",
        "115 | {commitTransaction: 1}",
        "115 | {saslStart: 1, mechanism: 'SCRAM-SHA-256'}",
        "13 | {listDatabases: 1}",
        "40415 | {find: 'items', unknown: 1}",
        "40415 | {count: 'items', filter: {}}",
        "40415 | {insert: 'items', documents: [{_id: 9}], unknown: 1}",
        "40415 | {ping: 1, unknown: 1}",
        "73 | {find: 1}",
        "40414 | {insert: 'items'}",
        "40414 | {delete: 'items', deletes: [{limit: 1}]}",
        "9 | {insert: 'items', documents: [1]}",
        "14 | {find: 'items', filter: 'x'}",
        "14 | {find: 'items', limit: 'x'}",
        "51024 | {find: 'items', limit: -1}",
        "51024 | {find: 'items', skip: -1}",
        "73 | {find: ''}",
        "73 | {find: 'system.indexes'}",
        "73 | {insert: 'system.namespaces', documents: [{_id: 1}]}",
        "73 | {insert: 'a$b', documents: [{_id: 1}]}",
        "115 | {find: 'items', collation: {locale: 'vi'}}",
        "115 | {find: 'items', hint: {_id: 1}}",
        "115 | {find: 'items', let: {a: 1}}",
        "115 | {find: 'items', min: {_id: 1}}",
        "115 | {find: 'items', max: {_id: 1}}",
        "115 | {find: 'items', tailable: true}",
        "115 | {find: 'items', awaitData: true}",
        "115 | {find: 'items', noCursorTimeout: true}",
        "115 | {find: 'items', returnKey: true}",
        "115 | {find: 'items', showRecordId: true}",
        "123 | {find: 'items', readConcern: {level: 'linearizable'}}",
        "123 | {find: 'items', readConcern: {level: 'snapshot'}}",
        "9 | {find: 'items', readConcern: {level: 'x'}}",
        "115 | {find: 'items', readConcern: {afterClusterTime: {$timestamp: {t: 1, i: 1}}}}",
        "40415 | {find: 'items', readConcern: {unknown: 1}}",
        "9 | {find: 'items', $readPreference: {mode: 'x'}}",
        "2 | {find: 'items', maxTimeMS: -1}",
        "20 | {find: 'items', txnNumber: {$numberLong: '1'}, lsid: {id: 1}}",
        "20 | {insert: 'items', documents: [{_id: 9}], lsid: {id: 1}, txnNumber: {$numberLong:"
            + " '1'}, startTransaction: true, autocommit: false}",
        "20 | {delete: 'items', deletes: [{q: {}, limit: 0}], startTransaction: true}",
        "2 | {insert: 'items', documents: [{_id: 9}], writeConcern: {w: 2}}",
        "2 | {insert: 'items', documents: [{_id: 9}], writeConcern: {w: 'mine'}}",
        "40415 | {insert: 'items', documents: [{_id: 9}], writeConcern: {x: 1}}",
        "322 | {find: 'items', apiVersion: '2'}",
        "323 | {distinct: 'items', key: 'a', apiVersion: '1', apiStrict: true}",
        "16 | {insert: 'items', documents: []}",
        "16 | {update: 'items', updates: []}",
        "16 | {delete: 'items', deletes: []}",
        "40415 | {update: 'items', updates: [{q: {}, u: {$set: {t: 1}}, sort: {_id: -1}}]}",
        "40415 | {update: 'items', updates: [{q: {_id: 1}, u: {$set: {t: 1}}}, {q: {}, u: {$set:"
            + " {t: 1}}, x: 1}]}",
        "115 | {update: 'items', updates: [{q: {}, u: {$set: {'a.$[x]': 1}}, arrayFilters: [{x:"
            + " 1}]}]}",
        "115 | {update: 'items', updates: [{q: {}, u: {$set: {t: 1}}, hint: '_id_'}]}",
        "115 | {update: 'items', updates: [{q: {}, u: {$set: {t: 1}}, collation: {locale: 'vi'}}]}",
        "115 | {update: 'items', updates: [{q: {}, u: {$set: {t: 1}}}], let: {x: 1}}",
        "115 | {delete: 'items', deletes: [{q: {}, limit: 0, hint: '_id_'}]}",
        "9 | {findAndModify: 'items', query: {_id: 1}}",
        "9 | {findAndModify: 'items', query: {_id: 1}, remove: true, update: {$set: {t: 1}}}",
        "9 | {findAndModify: 'items', query: {_id: 1}, remove: true, new: true}",
        "115 | {findAndModify: 'items', query: {_id: 1}, remove: true, hint: '_id_'}",
        "115 | {findAndModify: 'items', query: {_id: 1}, update: [{$set: {t: 1}}]}",
        "115 | {findAndModify: 'items', query: {}, update: {$set: {t: 1}}, arrayFilters: [{x: 1}]}",
        "40415 | {findAndModify: 'items', query: {}, remove: true, projection: {a: 1}}",
        "15975 | {findAndModify: 'items', query: {}, remove: true, sort: {a: 2}}",
        "15974 | {find: 'items', sort: {a: 'asc'}}",
        "15974 | {find: 'items', sort: {a: {$meta: 'textScore'}}}",
        "15975 | {find: 'items', sort: {a: 0}}",
        "2 | {find: 'items', sort: {$natural: 1, a: 1}}",
        "2 | {find: 'items', sort: {'a.0': 1}}",
        "2 | {find: 'items', sort: {'a.b.c': 1, 'a.c.b': 1}}",
        "2 | {find: 'items', projection: {a: {$slice: 1}}}",
        "2 | {find: 'items', projection: {a: {$elemMatch: {b: 1}}}}",
        "2 | {find: 'items', filter: {a: 1}, projection: {'a.$': 1}}",
        "2 | {find: 'items', projection: {x: '$a'}}",
        "2 | {find: 'items', projection: {x: {$meta: 'textScore'}}}",
        "31254 | {find: 'items', projection: {a: 1, t: 0}}",
        "31253 | {find: 'items', projection: {a: 0, t: 1}}",
        "31249 | {find: 'items', projection: {a: 1, 'a.b': 1}}",
        "31249 | {find: 'items', projection: {'a.b': 1, a: 1}}",
        "40324 | {aggregate: 'items', pipeline: [{$out: 'x'}], cursor: {}}",
        "40324 | {aggregate: 'items', pipeline: [{$merge: 'x'}], cursor: {}}",
        "40324 | {aggregate: 'items', pipeline: [{$lookup: {}}], cursor: {}}",
        "40324 | {aggregate: 'items', pipeline: [{$changeStream: {}}], cursor: {}}",
        "40323 | {aggregate: 'items', pipeline: [{$match: {}, $limit: 1}], cursor: {}}",
        "2 | {aggregate: 'items', pipeline: [{$match: {$expr: true}}], cursor: {}}",
        "15958 | {aggregate: 'items', pipeline: [{$limit: 0}], cursor: {}}",
        "2 | {aggregate: 'items', pipeline: [{$project: {x: '$a'}}], cursor: {}}",
        "51272 | {aggregate: 'items', pipeline: [{$project: {}}], cursor: {}}",
        "15952 | {aggregate: 'items', pipeline: [{$group: {_id: 1, x: {$avg: '$n'}}}], cursor: {}}",
        "40234 | {aggregate: 'items', pipeline: [{$group: {_id: 1, x: 1}}], cursor: {}}",
        "15955 | {aggregate: 'items', pipeline: [{$group: {x: {$sum: 1}}}], cursor: {}}",
        "2 | {aggregate: 'items', pipeline: [{$group: {_id: {$year: '$a'}}}], cursor: {}}",
        "2 | {aggregate: 'items', pipeline: [{$group: {_id: '$$ROOT'}}], cursor: {}}",
        "9 | {aggregate: 'items', pipeline: []}",
        "115 | {aggregate: 'items', pipeline: [], explain: true}",
        "115 | {aggregate: 'items', pipeline: [], cursor: {}, hint: '_id_'}",
        "115 | {aggregate: 1, pipeline: [], cursor: {}}",
        "115 | {count: 'items', hint: '_id_'}",
        "2 | {count: 'items', query: {$where: '1'}}",
        "2 | {distinct: 'items', key: 'a.0'}",
        "43 | {getMore: {$numberLong: '77'}, collection: 'items'}",
        "9 | {killCursors: 'items', cursors: ['x']}",
        "48 | {create: 'items'}",
        "115 | {create: 'other', capped: true, size: 1}",
        "115 | {create: 'other', validator: {a: 1}}",
        "115 | {create: 'other', viewOn: 'items', pipeline: [{}]}",
        "115 | {create: 'other', timeseries: {timeField: 't'}}",
        "115 | {create: 'other', collation: {locale: 'vi'}}",
        "40415 | {create: 'other', unknown: 1}",
        "67 | {createIndexes: 'other', indexes: [{key: {a: 1}, name: 'a', expireAfterSeconds: 1}]}",
        "67 | {createIndexes: 'other', indexes: [{key: {a: 1}, name: 'a', collation: {locale:"
            + " 'vi'}}]}",
        "67 | {createIndexes: 'other', indexes: [{key: {a: 1}, name: 'a', partialFilterExpression:"
            + " {}}]}",
        "67 | {createIndexes: 'other', indexes: [{key: {a: 1}, name: 'a', hidden: true}]}",
        "67 | {createIndexes: 'other', indexes: [{key: {a: 'text'}, name: 'a'}]}",
        "67 | {createIndexes: 'other', indexes: [{key: {a: 2}, name: 'a'}]}",
        "67 | {createIndexes: 'other', indexes: [{key: {'$**': 1}, name: 'a'}]}",
        "67 | {createIndexes: 'other', indexes: [{key: {}, name: 'a'}]}",
        "9 | {createIndexes: 'other', indexes: [{key: {a: 1}}]}",
        "2 | {createIndexes: 'other', indexes: []}",
        "115 | {createIndexes: 'other', indexes: [{key: {a: 1}, name: 'a'}], commitQuorum: 1}",
        "27 | {dropIndexes: 'items', index: 'none'}",
        "72 | {dropIndexes: 'items', index: '_id_'}",
        "26 | {dropIndexes: 'other', index: '*'}",
        "26 | {listIndexes: 'other'}",
        "26 | {validate: 'other'}",
        "2 | {listCollections: 1, filter: {name: {$regex: 'x'}}}",
      })
  void commandIsRefused(int code, String command) {
    var refusal =
        catchThrowableOfType(
            MongoCommandException.class, () -> database.runCommand(BsonDocument.parse(command)));
    assertThat(refusal).as(command).isNotNull();
    assertThat(refusal.getErrorCode()).as(refusal.getErrorMessage()).isEqualTo(code);
    assertThat(refusal.getErrorMessage()).doesNotContain("Exception", "onlinefriday");
    assertThat(refusal.getErrorCodeName()).isNotEmpty();
  }
}
