package onlinefriday.voucher.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onlinefriday.voucher.ledger.Count;
import onlinefriday.voucher.ledger.Counts;
import org.bson.Document;

/** Counters as BSON: a list, because pools are named after campaigns, whose ids have dots. */
final class CountDocuments {
  private CountDocuments() {}

  static Document write(Counts counts) {
    return new Document("through", counts.through()).append("pools", write(counts.byPool()));
  }

  static List<Document> write(Map<String, Count> byPool) {
    List<Document> pools = new ArrayList<>();
    byPool.forEach(
        (pool, count) ->
            pools.add(
                new Document("pool", pool)
                    .append("confirmed", count.confirmed())
                    .append("held", count.held())
                    .append("released", count.released())
                    .append("expired", count.expired())
                    .append("discount", count.discount())));
    return pools;
  }

  static Counts read(Document document) {
    return new Counts(document.getLong("through"), read(document.getList("pools", Document.class)));
  }

  static Map<String, Count> read(List<Document> pools) {
    Map<String, Count> byPool = new TreeMap<>();
    for (Document pool : pools) {
      byPool.put(
          pool.getString("pool"),
          new Count(
              pool.getLong("confirmed"),
              pool.getLong("held"),
              pool.getLong("released"),
              pool.get("expired", 0L),
              pool.getLong("discount")));
    }
    return byPool;
  }
}
