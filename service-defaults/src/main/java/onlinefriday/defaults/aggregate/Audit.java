package onlinefriday.defaults.aggregate;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import onlinefriday.contracts.json.WireJson;
import org.bson.Document;

/** Each change of each aggregate, once and for good. */
record Audit(MongoCollection<Document> entries) {
  static Document entry(String id, long version, Document change) {
    return new Document("_id", key(id, version))
        .append("aggregate", id)
        .append("version", version)
        .append("change", change);
  }

  /** Keeping again what is kept changes nothing. */
  void keep(List<Document> all) {
    Inserted.unordered(entries, all);
  }

  List<AuditEntry> history(String id, long after, int limit) {
    List<String> keys =
        LongStream.rangeClosed(after + 1, after + limit).mapToObj(v -> key(id, v)).toList();
    return entries.find(in("_id", keys)).map(Audit::read).into(new ArrayList<>()).stream()
        .sorted(Comparator.comparing(AuditEntry::version))
        .toList();
  }

  private static AuditEntry read(Document kept) {
    return new AuditEntry(
        kept.get("version", Number.class).longValue(),
        WireJson.mapper().convertValue(kept.get("change", Document.class), Change.class));
  }

  private static String key(String id, long version) {
    return id + ":" + version;
  }
}
