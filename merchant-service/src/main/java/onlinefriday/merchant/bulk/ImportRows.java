package onlinefriday.merchant.bulk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.merchant.registry.BulkRegistry.RejectedRow;
import onlinefriday.merchant.registry.MerchantRow;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of jobs: those still to be worked through, in parts, and those that were rejected. */
@Component
final class ImportRows {
  private static final String ROWS = "rows";

  /** Rejected rows that one write forgets. */
  private static final int FORGOTTEN_MAX = 2_000;

  private final MongoCollection<Document> waiting;
  private final MongoCollection<Document> rejected;

  ImportRows(MongoDatabase database) {
    this.waiting = database.getCollection("merchantImports.waiting");
    this.rejected = database.getCollection("merchantImports.rejected");
  }

  /**
   * @param from rows of the job before these
   */
  void keep(String job, int from, List<MerchantRow> part) {
    List<Document> rows =
        part.stream()
            .map(row -> Document.parse(WireJson.mapper().writeValueAsString(row)))
            .toList();
    waiting.insertOne(new Document("_id", place(job, from)).append(ROWS, rows));
  }

  /** The part that begins behind so many rows. */
  List<MerchantRow> part(String job, int from) {
    Document part = waiting.find(eq(place(job, from))).first();
    if (part == null) {
      throw new IllegalStateException("rows behind " + from + " of " + job + " are missing");
    }
    return part.getList(ROWS, Document.class).stream()
        .map(row -> WireJson.mapper().convertValue(row, MerchantRow.class))
        .toList();
  }

  void forget(String job) {
    waiting.deleteMany(and(gte("_id", job + ":"), lt("_id", job + ";")));
  }

  /**
   * Forgets rejected rows, a part at a time: as many as a write may take in its time.
   *
   * @return whether there may be more
   */
  boolean forgetRejected(String job) {
    List<String> part =
        rejected
            .find(and(gte("_id", job + ":"), lt("_id", job + ";")))
            .sort(Sorts.ascending("_id"))
            .projection(Projections.include("_id"))
            .limit(FORGOTTEN_MAX)
            .map(row -> row.getString("_id"))
            .into(new ArrayList<>());
    if (!part.isEmpty()) {
      rejected.deleteMany(and(gte("_id", part.getFirst()), lte("_id", part.getLast())));
    }
    return part.size() == FORGOTTEN_MAX;
  }

  /** Rejecting a row again changes nothing. */
  void reject(String job, List<RejectedRow> rows) {
    List<ReplaceOneModel<Document>> models = new ArrayList<>();
    for (RejectedRow row : rows) {
      Document document =
          new Document("_id", place(job, row.row()))
              .append("row", row.row())
              .append("field", row.field())
              .append("code", row.code())
              .append("message", row.message());
      Bson same = eq(document.getString("_id"));
      models.add(new ReplaceOneModel<>(same, document, new ReplaceOptions().upsert(true)));
    }
    if (!models.isEmpty()) {
      rejected.bulkWrite(models);
    }
  }

  /**
   * In the order of the table.
   *
   * @param after the place after which to go on, or null
   */
  List<RejectedRow> rejected(String job, @Nullable String after, int limit) {
    String from = after == null ? job + ":" : place(job, Integer.parseInt(after));
    return rejected
        .find(and(gt("_id", from), lt("_id", job + ";")))
        .sort(Sorts.ascending("_id"))
        .limit(limit)
        .map(
            row ->
                new RejectedRow(
                    row.getInteger("row"),
                    row.getString("field"),
                    row.getString("code"),
                    row.getString("message")))
        .into(new ArrayList<>());
  }

  private static String place(String job, int row) {
    return "%s:%08d".formatted(job, row);
  }
}
