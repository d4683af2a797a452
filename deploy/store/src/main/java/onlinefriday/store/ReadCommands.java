package onlinefriday.store;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** find, aggregate, count, distinct and validate. */
final class ReadCommands {
  private final StoreParts store;
  private final RocksDatabase database;

  ReadCommands(StoreParts store, RocksDatabase database) {
    this.store = store;
    this.database = database;
  }

  Document find(Document command) {
    String name = database.collectionName(command, "find");
    int limit = number(command, "limit", 0);
    var search =
        Search.of(
            (Document) command.get("filter"),
            (Document) command.get("sort"),
            number(command, "skip", 0),
            limit);
    UnaryOperator<Document> projection = Projection.parse((Document) command.get("projection"));
    int batch = number(command, "batchSize", StoreLimits.FIRST_BATCH_DOCUMENTS);
    if (Utils.isTrue(command.get("singleBatch"))) {
      batch = limit > 0 ? limit : batch;
      search = new Search(search.query(), search.filter(), search.order(), search.skip(), batch);
    }
    RocksCollection collection = database.find(name);
    if (collection == null) {
      return first(name, Batches.of(List.of()), batch);
    }
    Results results = collection.search(search);
    results.map(projection);
    return first(name, results, batch);
  }

  private static int number(Document command, String option, int otherwise) {
    return command.get(option) instanceof Number number ? number.intValue() : otherwise;
  }

  private Document first(String name, Batches results, int batch) {
    String namespace = database.getDatabaseName() + "." + name;
    QueryResult first =
        store.cursors().firstBatch(namespace, results, batch, store.commands().current());
    return Cursors.reply(namespace, "firstBatch", first.collectDocuments(), first.getCursorId());
  }

  Document aggregate(Document command) {
    if (command.get("aggregate") instanceof Number) {
      throw Refusals.unsupported("aggregation without a collection");
    }
    String name = database.collectionName(command, "aggregate");
    List<Document> stages = Fields.documents(command, "pipeline");
    Pipeline pipeline = Pipeline.parse(stages);
    if (!(command.get("cursor") instanceof Document cursor)) {
      throw Refusals.failedToParse(
          "The 'cursor' option is required, except for aggregate with the explain argument");
    }
    int batch = number(cursor, "batchSize", StoreLimits.FIRST_BATCH_DOCUMENTS);
    RocksCollection collection = database.find(name);
    if (collection == null) {
      return first(name, Batches.of(pipeline.run(List.<Document>of().iterator())), batch);
    }
    if (isCountOfAll(stages)) {
      return first(name, Batches.of(countOfAll(collection)), batch);
    }
    Results results = collection.search(pipeline.search());
    return pipeline.isSearch()
        ? first(name, results, batch)
        : first(name, Batches.of(pipeline.run(results)), batch);
  }

  /** The driver counts documents with a pipeline; all of them are counted already. */
  private static boolean isCountOfAll(List<Document> stages) {
    return stages.size() == 2
        && stages.get(0).get("$match") instanceof Document match
        && match.isEmpty()
        && new Document("_id", 1)
            .append("n", new Document("$sum", 1))
            .equals(stages.get(1).get("$group"));
  }

  private static List<Document> countOfAll(RocksCollection collection) {
    int documents = collection.count();
    return documents == 0 ? List.of() : List.of(new Document("_id", 1).append("n", documents));
  }

  /** A negative limit is a limit, as in MongoDB. */
  Document count(Document command) {
    String name = database.collectionName(command, "count");
    long limit = Math.abs(command.get("limit") instanceof Number number ? number.longValue() : 0);
    int skip = number(command, "skip", 0);
    int bound = (int) Math.min(Integer.MAX_VALUE, limit);
    var search = Search.of((Document) command.get("query"), null, skip, bound);
    RocksCollection collection = database.find(name);
    int count = collection == null ? 0 : count(collection, search);
    Document reply = new Document("n", count);
    Utils.markOkay(reply);
    return reply;
  }

  private static int count(RocksCollection collection, Search search) {
    if (search.query().isEmpty()) {
      int counted = Math.max(0, collection.count() - search.skip());
      return search.limit() == 0 ? counted : Math.min(counted, search.limit());
    }
    int count = 0;
    for (Results results = collection.search(search); results.hasNext(); count++) {
      results.next();
    }
    return count;
  }

  Document distinct(Document command) {
    String name = database.collectionName(command, "distinct");
    FieldPath path = FieldPath.checked(Fields.text(command, "key"));
    var search = Search.of((Document) command.get("query"), null, 0, 0);
    RocksCollection collection = database.find(name);
    Map<Position, @Nullable Object> values = new LinkedHashMap<>();
    if (collection != null) {
      var every = new Filter.At(path, false, value -> collected(value, values));
      collection.search(search).forEachRemaining(every::matches);
    }
    Document reply = new Document("values", new ArrayList<>(values.values()));
    Utils.markOkay(reply);
    return reply;
  }

  /** Says no, so that the path is walked to its ends. */
  private static boolean collected(@Nullable Object value, Map<Position, @Nullable Object> values) {
    for (Object one : value instanceof List<?> list ? list : Arrays.asList(value)) {
      if (one != Values.MISSING) {
        values.putIfAbsent(new Position(KeyWriter.bytesOf(one)), one);
      }
    }
    return false;
  }

  /** Reads the collection and its indexes and says what does not agree. */
  Document validate(Document command) {
    String name = database.collectionName(command, "validate");
    RocksCollection collection = database.find(name);
    if (collection == null) {
      throw Refusals.noCollection(database.getDatabaseName() + "." + name);
    }
    List<String> problems = new Verification(store).of(collection);
    var reply =
        new Document("ns", collection.getFullName())
            .append("nrecords", collection.count())
            .append("valid", problems.isEmpty())
            .append("errors", problems);
    Utils.markOkay(reply);
    return reply;
  }
}
