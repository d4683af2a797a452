package onlinefriday.merchant.deal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.store.AtStart;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The offers as they are kept: copied from filings, and gone with them. */
@Component
final class Deals {
  static final String WORDS = "words";
  static final String PLACES = "places";

  static final String ID = "_id";

  /** Offers that one request looks through for those that are all that was asked for. */
  static final int LOOKED_THROUGH_MAX = 5_000;

  private static final String FILING = "filingId";
  private static final String WRITING = "writing";

  /** Documents that one write holds: it has to end within the time that an operation may take. */
  private static final int WRITE_MAX = 250;

  private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

  private final MongoCollection<Document> deals;

  Deals(MongoDatabase database) {
    this.deals = database.getCollection("deals");
    MongoCollection<Document> patient = AtStart.patiently(deals);
    patient.createIndex(Indexes.ascending(WORDS, ID));
    patient.createIndex(Indexes.ascending(PLACES, ID));
    patient.createIndex(Indexes.ascending(FILING, WRITING));
  }

  /** In the order in which they are shown. */
  List<Deal> list(Bson wanted, int limit) {
    return deals
        .find(wanted)
        .sort(Sorts.ascending(ID))
        .limit(limit)
        .map(Deals::deal)
        .into(new ArrayList<>());
  }

  /**
   * The id of the last of the first {@link #LOOKED_THROUGH_MAX}; empty when there are no more than
   * these.
   */
  Optional<String> lookedUntil(Bson seek) {
    return Optional.ofNullable(
            deals
                .find(seek)
                .projection(Projections.include(ID))
                .sort(Sorts.ascending(ID))
                .skip(LOOKED_THROUGH_MAX - 1)
                .limit(1)
                .first())
        .map(last -> last.getString(ID));
  }

  /** Those that are there already stay. */
  void add(List<Deal> more) {
    for (int from = 0; from < more.size(); from += WRITE_MAX) {
      List<Deal> part = more.subList(from, Math.min(more.size(), from + WRITE_MAX));
      try {
        deals.insertMany(part.stream().map(Deals::document).toList(), UNORDERED);
      } catch (MongoBulkWriteException e) {
        if (!e.getWriteErrors().stream()
            .allMatch(
                error ->
                    ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY)) {
          throw e;
        }
      }
    }
  }

  /** Those of a filing that were written before; what a faster look has written since stays. */
  void removeBefore(String filingId, long writing) {
    removeAll(and(eq(FILING, filingId), lt(WRITING, writing)));
  }

  private void removeAll(Bson wanted) {
    List<String> ids;
    do {
      ids =
          deals
              .find(wanted)
              .projection(Projections.include(ID))
              .limit(WRITE_MAX)
              .map(found -> found.getString(ID))
              .into(new ArrayList<>());
      if (!ids.isEmpty()) {
        deals.deleteMany(in(ID, ids));
      }
    } while (ids.size() == WRITE_MAX);
  }

  private static Document document(Deal deal) {
    Document fields = Document.parse(WireJson.mapper().writeValueAsString(deal));
    fields.remove("id");
    Document document = new Document(ID, deal.id());
    document.putAll(fields);
    return document;
  }

  private static Deal deal(Document document) {
    Document fields = new Document(document);
    fields.put("id", fields.remove(ID));
    return WireJson.mapper().convertValue(fields, Deal.class);
  }
}
