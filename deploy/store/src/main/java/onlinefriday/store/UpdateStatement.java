package onlinefriday.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One statement of an update.
 *
 * @param upsert what a document is begun with where none is found; null: none is inserted
 */
record UpdateStatement(Search search, Update update, boolean multi, @Nullable Document upsert) {
  static UpdateStatement parse(Document statement, Instant now) {
    Document filter = Fields.document(statement, "q");
    Update update = Update.parse(statement.get("u"), now);
    boolean multi = Utils.isTrue(statement.get("multi"));
    if (multi && update.replaces()) {
      throw Refusals.failedToParse("multi update is not supported for replacement-style update");
    }
    boolean upsert = Utils.isTrue(statement.get("upsert"));
    return new UpdateStatement(
        Search.of(filter, null, 0, multi ? 0 : 1),
        update,
        multi,
        upsert ? Upsert.base(filter, update.replaces()) : null);
  }
}
