package onlinefriday.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** Replies that carry a batch. */
final class Cursors {
  private Cursors() {}

  static Document reply(String namespace, String kind, List<Document> batch, long cursorId) {
    var cursor = new Document("id", cursorId).append("ns", namespace).append(kind, batch);
    var reply = new Document("cursor", cursor);
    Utils.markOkay(reply);
    return reply;
  }
}
