package onlinefriday.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * insert, update and delete: a statement that fails is an error with its index, ordered commands
 * stop there, and n counts only what was done.
 */
final class WriteCommands {
  private final RocksDatabase database;
  private final Clock clock;

  WriteCommands(RocksDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Document insert(Document command) {
    List<Document> documents = Fields.documents(command, "documents");
    CommandRules.checkNumber(documents.size());
    return database.writing(
        database.collectionName(command, "insert"),
        true,
        collection ->
            each(
                command,
                documents,
                document -> {
                  Objects.requireNonNull(collection).addDocument(document);
                  return Done.found(1);
                }));
  }

  Document update(Document command) {
    Instant now = clock.instant();
    List<Document> statements = CommandRules.statements(command, "updates");
    List<Parsed<UpdateStatement>> parsed =
        statements.stream().map(one -> parsed(one, it -> UpdateStatement.parse(it, now))).toList();
    boolean creates =
        parsed.stream().anyMatch(one -> one.value() != null && one.value().upsert() != null);
    return database.writing(
        database.collectionName(command, "update"),
        creates,
        collection ->
            each(
                command,
                parsed,
                one -> {
                  UpdateStatement statement = one.get();
                  return collection == null ? Done.NOTHING : collection.update(statement);
                }));
  }

  Document delete(Document command) {
    List<Document> statements = CommandRules.statements(command, "deletes");
    List<Parsed<Search>> parsed =
        statements.stream().map(one -> parsed(one, WriteCommands::deleted)).toList();
    return database.writing(
        database.collectionName(command, "delete"),
        false,
        collection ->
            each(
                command,
                parsed,
                one -> {
                  Search search = one.get();
                  return collection == null ? Done.NOTHING : Done.found(collection.delete(search));
                }));
  }

  private static Search deleted(Document statement) {
    Object limit = statement.get("limit");
    if (!Values.equal(limit, 0) && !Values.equal(limit, 1)) {
      throw Refusals.failedToParse(
          "The limit field in delete objects must be 0 or 1. Got " + limit);
    }
    return Search.of(Fields.document(statement, "q"), null, 0, Values.equal(limit, 1) ? 1 : 0);
  }

  /** What one statement did. */
  record Done(int found, int modified, @Nullable Object upserted, boolean inserted) {
    static final Done NOTHING = found(0);

    static Done found(int documents) {
      return new Done(documents, 0, null, false);
    }

    static Done upserted(@Nullable Object id) {
      return new Done(0, 0, id, true);
    }
  }

  /** A statement as it was understood, or why it was not: an error of this statement only. */
  private record Parsed<T>(@Nullable T value, @Nullable MongoServerError refused) {
    T get() {
      if (value == null) {
        throw Objects.requireNonNull(refused);
      }
      return value;
    }
  }

  private static <T> Parsed<T> parsed(Document statement, Function<Document, T> parser) {
    try {
      return new Parsed<>(parser.apply(statement), null);
    } catch (MongoServerError e) {
      return new Parsed<>(null, e);
    }
  }

  private <T> Document each(Document command, List<T> statements, Function<T, Done> run) {
    boolean ordered = Utils.isTrue(command.getOrDefault("ordered", true));
    var sum = new Sum();
    for (int index = 0; index < statements.size(); index++) {
      try {
        sum.add(index, run.apply(statements.get(index)));
      } catch (MongoServerException e) {
        database.forget();
        sum.errors.add(error(index, e));
        if (ordered) {
          break;
        }
      }
    }
    return sum.reply(command.containsKey("updates"));
  }

  private static Document error(int index, MongoServerException failure) {
    MongoServerError coded =
        failure instanceof MongoServerError error
            ? error
            : new MongoServerError(ErrorCode.BadValue, failure.getMessageWithoutErrorCode());
    return new Document("index", index)
        .append("code", coded.getCode())
        .append("codeName", coded.getCodeName())
        .append("errmsg", coded.getMessageWithoutErrorCode());
  }

  /** What the statements did so far. */
  private static final class Sum {
    private int n;
    private int modified;
    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();

    void add(int index, Done done) {
      n += done.found() + (done.inserted() ? 1 : 0);
      modified += done.modified();
      if (done.inserted()) {
        upserted.add(new Document("index", index).append("_id", done.upserted()));
      }
    }

    Document reply(boolean update) {
      var reply = new Document("n", n);
      if (update) {
        reply.put("nModified", modified);
      }
      if (!upserted.isEmpty()) {
        reply.put("upserted", upserted);
      }
      if (!errors.isEmpty()) {
        reply.put("writeErrors", errors);
      }
      Utils.markOkay(reply);
      return reply;
    }
  }
}
