package onlinefriday.voucher.quota;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onlinefriday.voucher.ledger.Sum;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** A document per limit; few and small. */
@Component
final class MongoPools implements Pools {
  private final MongoCollection<Document> pools;

  MongoPools(MongoDatabase database) {
    pools = database.getCollection("pools");
  }

  @Override
  public Optional<Pool> find(String id) {
    return Optional.ofNullable(pools.find(eq(id)).first()).map(MongoPools::read);
  }

  @Override
  public Map<String, Pool> find(Collection<String> ids) {
    Map<String, Pool> found = new HashMap<>();
    pools.find(in("_id", ids)).forEach(pool -> found.put(pool.getString("_id"), read(pool)));
    return found;
  }

  @Override
  public boolean replace(Pool next) {
    if (next.revision() == 1) {
      return insert(next);
    }
    var seen = and(eq(next.id()), eq("rev", next.revision() - 1));
    return pools.replaceOne(seen, write(next)).getMatchedCount() == 1;
  }

  private boolean insert(Pool first) {
    try {
      pools.insertOne(write(first));
      return true;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public List<Pool> sharedBy(String publisher) {
    return pools.find(exists("shares." + publisher)).map(MongoPools::read).into(new ArrayList<>());
  }

  private static Document write(Pool pool) {
    Document shares = new Document();
    pool.shares()
        .forEach(
            (publisher, share) ->
                shares.append(
                    publisher,
                    new Document("granted", write(share.granted()))
                        .append("spent", write(share.spent()))));
    return new Document("_id", pool.id())
        .append("rev", pool.revision())
        .append("version", pool.limits().version())
        .append("total", pool.limits().total())
        .append("budget", pool.limits().budget())
        .append("draining", pool.draining())
        .append("closed", write(pool.closed()))
        .append("shares", shares);
  }

  private static Document write(Sum sum) {
    return new Document("units", sum.units()).append("discount", sum.discount());
  }

  private static Pool read(Document document) {
    Map<String, Share> shares = new HashMap<>();
    Document stored = document.get("shares", Document.class);
    for (String publisher : stored.keySet()) {
      Document share = stored.get(publisher, Document.class);
      shares.put(publisher, new Share(sum(share, "granted"), sum(share, "spent")));
    }
    return new Pool(
        document.getLong("rev"),
        new PoolLimits(
            document.getString("_id"),
            document.getLong("version"),
            document.getLong("total"),
            document.getLong("budget")),
        document.getBoolean("draining"),
        sum(document, "closed"),
        shares);
  }

  private static Sum sum(Document parent, String field) {
    Document sum = parent.get(field, Document.class);
    return new Sum(sum.getLong("units"), sum.getLong("discount"));
  }
}
