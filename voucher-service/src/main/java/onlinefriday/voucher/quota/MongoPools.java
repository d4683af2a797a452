package onlinefriday.voucher.quota;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onlinefriday.voucher.ledger.Ledger.Sum;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** A document per campaign; few and small. */
@Component
final class MongoPools implements Pools {
  private final MongoCollection<Document> pools;

  MongoPools(MongoDatabase database) {
    pools = database.getCollection("pools");
  }

  @Override
  public Optional<Pool> find(String campaignId) {
    return Optional.ofNullable(pools.find(eq(campaignId)).first()).map(MongoPools::read);
  }

  @Override
  public boolean replace(Pool next) {
    if (next.revision() == 1) {
      return insert(next);
    }
    var seen = and(eq(next.campaignId()), eq("rev", next.revision() - 1));
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
  public List<Pool> heldBy(String publisher) {
    return pools.find(exists("granted." + publisher)).map(MongoPools::read).into(new ArrayList<>());
  }

  private static Document write(Pool pool) {
    Document granted = new Document();
    pool.granted().forEach((publisher, sum) -> granted.append(publisher, write(sum)));
    return new Document("_id", pool.campaignId())
        .append("rev", pool.revision())
        .append("version", pool.limitsVersion())
        .append("total", pool.total())
        .append("budget", pool.budget())
        .append("closed", write(pool.closed()))
        .append("granted", granted);
  }

  private static Document write(Sum sum) {
    return new Document("units", sum.units()).append("discount", sum.discount());
  }

  private static Pool read(Document document) {
    Map<String, Sum> granted = new HashMap<>();
    document
        .get("granted", Document.class)
        .forEach((publisher, sum) -> granted.put(publisher, read(sum)));
    return new Pool(
        document.getString("_id"),
        document.getLong("rev"),
        document.getLong("version"),
        document.getLong("total"),
        document.getLong("budget"),
        read((Object) document.get("closed", Document.class)),
        granted);
  }

  private static Sum read(Object sum) {
    Document document = (Document) sum;
    return new Sum(document.getLong("units"), document.getLong("discount"));
  }
}
