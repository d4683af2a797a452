package onlinefriday.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.NamespaceExistsException;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.List;

/** create, drop and listCollections. */
final class CollectionCommands {
  private final RocksDatabase database;

  CollectionCommands(RocksDatabase database) {
    this.database = database;
  }

  Document create(Document command) {
    String name = database.collectionName(command, "create");
    database.cataloguing(
        () -> {
          if (database.isThere(name)) {
            throw new NamespaceExistsException(
                "Collection " + database.getDatabaseName() + "." + name + " already exists.");
          }
          return database.resolveOrCreateCollection(name);
        });
    return ok();
  }

  Document drop(Document command) {
    String name = database.collectionName(command, "drop");
    return database.cataloguing(
        () -> {
          RocksCollection collection = database.find(name);
          Document reply = new Document();
          if (collection != null) {
            reply.put("nIndexesWas", collection.indexes().current().size());
            reply.put("ns", collection.getFullName());
            database.dropCollection(name, NoopOplog.get());
          }
          Utils.markOkay(reply);
          return reply;
        });
  }

  Document list(Document command) {
    Filter filter = FilterParser.parse((Document) command.getOrDefault("filter", new Document()));
    boolean nameOnly = Utils.isTrue(command.get("nameOnly"));
    List<Document> found = new ArrayList<>();
    for (String name : database.collectionNames()) {
      var description = new Document("name", name).append("type", "collection");
      if (!nameOnly) {
        description
            .append("options", new Document())
            .append("info", new Document("readOnly", false))
            .append(
                "idIndex",
                new Document("v", 2)
                    .append("key", new Document("_id", 1))
                    .append("name", IdIndex.NAME));
      }
      if (filter.matches(description)) {
        found.add(description);
      }
    }
    return Cursors.reply(
        database.getDatabaseName() + ".$cmd.listCollections", "firstBatch", found, 0);
  }

  private static Document ok() {
    var reply = new Document();
    Utils.markOkay(reply);
    return reply;
  }
}
