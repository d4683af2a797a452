package onlinefriday.store;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** find and aggregate: what the superclass answers all at once is given out in batches. */
final class ReadCommands {
  private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");

  private final StoreParts store;
  private final RocksDatabase database;

  ReadCommands(StoreParts store, RocksDatabase database) {
    this.store = store;
    this.database = database;
  }

  Document find(Document query, Supplier<Document> inherited) {
    Refusals.checkRead(query);
    int batch = number(query, "batchSize", StoreLimits.FIRST_BATCH_DOCUMENTS);
    if (Utils.isTrue(query.get("singleBatch"))) {
      batch = number(query, "limit", batch);
      query.put("limit", batch);
    }
    query.put("batchSize", batch);
    return inherited.get();
  }

  private static int number(Document query, String option, int otherwise) {
    return query.get(option) instanceof Number number && number.intValue() > 0
        ? number.intValue()
        : otherwise;
  }

  Document aggregate(Document query, Supplier<Document> inherited) {
    Refusals.checkRead(query);
    List<Document> pipeline = stages(query);
    String name = String.valueOf(query.get("aggregate"));
    Document counted = countOfAll(name, pipeline);
    if (counted != null) {
      return counted;
    }
    store.commands().current().pushDown(Pushdown.of(name, pipeline));
    Document cursor = (Document) query.get("cursor");
    int batch = cursor == null ? 0 : number(cursor, "batchSize", 0);
    if (cursor != null) {
      query.put("cursor", new Document());
    }
    return inBatches(inherited.get(), batch == 0 ? StoreLimits.FIRST_BATCH_DOCUMENTS : batch);
  }

  /** Reads the collection and its indexes and says what does not agree. */
  Document validate(Document query) {
    String name = String.valueOf(query.get("validate"));
    var collection = (RocksCollection) database.resolveCollection(name, true);
    List<String> problems = new Verification(store).of(collection);
    var reply =
        new Document("ns", collection.getFullName())
            .append("nrecords", collection.count())
            .append("valid", problems.isEmpty())
            .append("errors", problems);
    Utils.markOkay(reply);
    return reply;
  }

  private static List<Document> stages(Document query) {
    List<Document> pipeline = Fields.documents(query, "pipeline");
    for (Document stage : pipeline) {
      for (String name : stage.keySet()) {
        if (WRITING_STAGES.contains(name)) {
          throw Refusals.unsupported("aggregation stage " + name);
        }
      }
    }
    return pipeline;
  }

  /** The driver counts documents with a pipeline; all of them are counted already. */
  private @Nullable Document countOfAll(String name, List<Document> pipeline) {
    boolean matchesAll =
        pipeline.size() == 2
            && pipeline.get(0).get("$match") instanceof Document match
            && match.isEmpty();
    Document count = new Document("_id", 1).append("n", new Document("$sum", 1));
    if (!matchesAll || !count.equals(pipeline.get(1).get("$group"))) {
      return null;
    }
    var collection = (RocksCollection) database.resolveCollection(name, false);
    int documents = collection == null ? 0 : collection.count();
    List<Document> found =
        documents == 0 ? List.of() : List.of(new Document("_id", 1).append("n", documents));
    return Cursors.reply(database.getDatabaseName() + "." + name, "firstBatch", found, 0);
  }

  private Document inBatches(Document reply, int batch) {
    Document cursor = Fields.document(reply, "cursor");
    List<Document> all = Fields.documents(cursor, "firstBatch");
    if (all.size() <= batch) {
      return reply;
    }
    QueryResult first =
        store.cursors().firstBatch(Batches.of(all), batch, store.commands().current());
    return Cursors.reply(
        String.valueOf(cursor.get("ns")),
        "firstBatch",
        first.collectDocuments(),
        first.getCursorId());
  }
}
