package onlinefriday.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** findAndModify: changes or removes the first document in an order, and gives it. */
final class FindAndModify {
  private final RocksDatabase database;
  private final Clock clock;

  FindAndModify(RocksDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Document run(String name, Document command) {
    Object change = command.get("update");
    boolean remove = Utils.isTrue(command.get("remove"));
    boolean upsert = Utils.isTrue(command.get("upsert"));
    boolean after = Utils.isTrue(command.get("new"));
    if (remove == (change != null)) {
      throw Refusals.failedToParse(
          remove
              ? "Cannot specify both an update and remove=true"
              : "Either an update or remove=true must be specified");
    }
    if (remove && (upsert || after)) {
      throw Refusals.failedToParse("Cannot specify both upsert or new, and remove=true");
    }
    Search search =
        Search.of((Document) command.get("query"), (Document) command.get("sort"), 0, 1);
    UnaryOperator<Document> fields = Projection.parse((Document) command.get("fields"));
    if (remove) {
      return database.writing(
          database.collectionName(command, name),
          false,
          collection -> removed(collection, search, fields));
    }
    Update update = Update.parse(change, clock.instant());
    Document base = upsert ? Upsert.base(search.query(), update.replaces()) : null;
    var statement = new UpdateStatement(search, update, false, base);
    return database.writing(
        database.collectionName(command, name),
        upsert,
        collection ->
            collection == null
                ? reply(0, false, null)
                : updated(collection, statement, after, fields));
  }

  private static Document removed(
      @Nullable RocksCollection collection, Search search, UnaryOperator<Document> fields) {
    Document found = collection == null ? null : collection.first(search);
    if (found != null && collection != null) {
      collection.removeDocument(found);
    }
    return found == null ? reply(0, null, null) : reply(1, null, fields.apply(found));
  }

  private static Document updated(
      RocksCollection collection,
      UpdateStatement statement,
      boolean after,
      UnaryOperator<Document> fields) {
    Document before = collection.first(statement.search());
    if (before == null && statement.upsert() == null) {
      return reply(0, false, null);
    }
    if (before == null) {
      Document inserted = collection.insert(statement);
      Document reply = reply(1, false, after ? fields.apply(inserted) : null);
      Fields.document(reply, "lastErrorObject").put("upserted", inserted.get("_id"));
      return reply;
    }
    Document changed = statement.update().applied(before);
    if (changed != null) {
      collection.replace(before, changed);
    }
    Document given = after && changed != null ? changed : before;
    return reply(1, true, fields.apply(given));
  }

  private static Document reply(int n, @Nullable Boolean existing, @Nullable Document found) {
    var last = new Document("n", n);
    if (existing != null) {
      last.put("updatedExisting", existing);
    }
    var reply = new Document("lastErrorObject", last).append("value", found);
    Utils.markOkay(reply);
    return reply;
  }
}
