package onlinefriday.merchant.oversight;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Counts, for each merchant, the signs that somebody should look. One small document each, which
 * remembers what it has counted: whoever is not sure whether they told of something tells it again,
 * and all of it can be thrown away and told anew.
 */
@Component
public final class Leads {
  /** More of a kind says nothing new, and the document stays small. */
  static final int COUNTED_MAX = 50;

  private final MongoCollection<Document> leads;

  Leads(MongoDatabase database) {
    this.leads = database.getCollection(LeadList.COLLECTION);
  }

  /**
   * A filing was made whose reference prices had been raised within the days that the law looks
   * back on. Idempotent per filing.
   *
   * @param skus the goods in question
   */
  public void priceRaised(
      String merchantId, String province, String filingId, Collection<String> skus) {
    count(merchantId, province, Sign.PRICE_RAISED, filingId, skus.size());
  }

  /**
   * An authority has found a complaint to be true. What is only said counts nowhere: a thousand
   * strangers' words cost nothing. Idempotent per complaint.
   */
  public void upheld(String merchantId, String province, Sign sign, String complaintId) {
    count(merchantId, province, sign, complaintId, 0);
  }

  /** Somebody looks into it: a merchant that has not surfaced has no lead. Idempotent. */
  public void inspected(String merchantId, String inspectionId) {
    leads.updateOne(eq(merchantId), Updates.set(LeadList.INSPECTION, inspectionId));
  }

  private void count(String merchantId, String province, Sign sign, String id, int skus) {
    leads.updateOne(eq(merchantId), begun(province), new UpdateOptions().upsert(true));
    leads.updateOne(
        and(eq(merchantId), ne(sign.seenField(), id), lt(sign.countField(), COUNTED_MAX)),
        Updates.combine(
            Updates.addToSet(sign.seenField(), id),
            Updates.inc(sign.countField(), 1),
            Updates.inc(LeadList.SIGNS, 1),
            Updates.inc(LeadList.SKUS, skus)));
  }

  /** A merchant that moved takes its lead along. */
  private static Bson begun(String province) {
    List<Bson> zeros = new ArrayList<>();
    for (Sign sign : Sign.values()) {
      zeros.add(
          Updates.setOnInsert(sign.field(), new Document("count", 0).append("seen", List.of())));
    }
    zeros.add(Updates.setOnInsert(LeadList.SIGNS, 0));
    zeros.add(Updates.setOnInsert(LeadList.SKUS, 0));
    zeros.add(Updates.set("province", province));
    return Updates.combine(zeros);
  }
}
