package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** Documents that are handed out a batch at a time. */
interface Batches extends AutoCloseable {
  boolean hasNext();

  /** At most as many, and no more bytes than a reply takes. */
  List<Document> documents(int max);

  @Override
  void close();

  static Batches of(List<Document> all) {
    return new Batches() {
      private int given;

      @Override
      public boolean hasNext() {
        return given < all.size();
      }

      @Override
      public List<Document> documents(int max) {
        int until = (int) Math.min(all.size(), (long) given + max);
        List<Document> batch = all.subList(given, until);
        given = until;
        return batch;
      }

      @Override
      public void close() {}
    };
  }
}
