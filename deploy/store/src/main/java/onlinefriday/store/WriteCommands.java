package onlinefriday.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The replies of the write commands, as MongoDB gives them: a statement that fails is an error with
 * its index, ordered commands stop there, and n counts only what was done.
 */
final class WriteCommands {
  private WriteCommands() {}

  /** Corrects the reply of the superclass, whose n is the number of documents sent. */
  static Document insertReply(Document command, Document reply) {
    int sent = Fields.list(command, "documents").size();
    List<?> errors = (List<?>) reply.getOrDefault("writeErrors", List.of());
    int tried = sent;
    if (Utils.isTrue(command.getOrDefault("ordered", true)) && !errors.isEmpty()) {
      tried = Fields.number((Document) errors.getFirst(), "index").intValue() + 1;
    }
    reply.put("n", tried - errors.size());
    return reply;
  }

  /** Runs the statements of an update or delete one after the other and adds up their replies. */
  static Document eachStatement(
      Document command, String statements, Batch batch, Function<Document, Document> run) {
    boolean ordered = Utils.isTrue(command.getOrDefault("ordered", true));
    var sum = new Sum();
    int index = 0;
    for (Object statement : Fields.list(command, statements)) {
      MongoServerException failure = sum.add(index, one(command, statements, statement, run));
      batch.drop();
      batch.write();
      if (failure != null && ordered) {
        break;
      }
      index++;
    }
    return sum.reply(statements.equals("updates"));
  }

  private static Object one(
      Document command, String statements, Object statement, Function<Document, Document> run) {
    try {
      Refusals.checkWrite((Document) statement);
      Document single = command.clone();
      single.put(statements, List.of(statement));
      return run.apply(single);
    } catch (MongoServerException e) {
      return e;
    } catch (IllegalArgumentException | ClassCastException e) {
      return new MongoServerError(ErrorCode.BadValue, String.valueOf(e.getMessage()));
    }
  }

  /** What the statements did so far. */
  private static final class Sum {
    private int n;
    private int modified;
    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();

    /** The failure, if it was one. */
    @Nullable MongoServerException add(int index, Object outcome) {
      if (outcome instanceof MongoServerException failure) {
        errors.add(error(index, failure));
        return failure;
      }
      Document reply = (Document) outcome;
      n += (int) reply.getOrDefault("n", 0);
      modified += (int) reply.getOrDefault("nModified", 0);
      for (Object upsert : (Iterable<?>) reply.getOrDefault("upserted", List.of())) {
        upserted.add(new Document("index", index).append("_id", ((Document) upsert).get("_id")));
      }
      MongoServerException failure = null;
      for (Object error : (List<?>) reply.getOrDefault("writeErrors", List.of())) {
        Document moved = ((Document) error).clone();
        moved.put("index", index);
        errors.add(moved);
        failure = new MongoServerException(String.valueOf(moved.get("errmsg")));
      }
      return failure;
    }

    private static Document error(int index, MongoServerException failure) {
      var error = new Document("index", index);
      if (failure instanceof MongoServerError coded) {
        error.append("code", coded.getCode()).append("codeName", coded.getCodeName());
      }
      return error.append("errmsg", failure.getMessageWithoutErrorCode());
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
