package onlinefriday.defaults.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Reading of as many documents as there are, in the order of their ids, which are texts. The driver
 * counts a request's time limit over a cursor's whole life, so that what grows would one day never
 * be read; here each page is an operation with a limit of its own, and no more than a page is held.
 *
 * @param documents with the limit of one page
 * @param pageSize documents in a page
 */
public record BulkRead(MongoCollection<Document> documents, int pageSize) {
  public static BulkRead of(MongoCollection<Document> documents, int pageSize) {
    return new BulkRead(AtStart.patiently(documents), pageSize);
  }

  /** All there are. */
  public void forEach(Consumer<? super Document> told) {
    pages(gte("_id", ""), null, told);
  }

  /**
   * Those of a range.
   *
   * @param from the first id that counts
   * @param to the first that counts no more
   */
  public void forEach(String from, String to, Consumer<? super Document> told) {
    pages(gte("_id", from), lt("_id", to), told);
  }

  private void pages(Bson from, @Nullable Bson to, Consumer<? super Document> told) {
    Bson place = from;
    List<Document> page;
    do {
      page =
          documents
              .find(to == null ? place : and(place, to))
              .sort(Sorts.ascending("_id"))
              .limit(pageSize)
              .into(new ArrayList<>(pageSize));
      page.forEach(told);
      if (!page.isEmpty()) {
        place = gt("_id", page.getLast().getString("_id"));
      }
    } while (page.size() == pageSize);
  }
}
