package onlinefriday.merchant.oversight;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.store.AtStart;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads that have surfaced: those with most signs first. */
@Component
final class LeadList {
  static final String COLLECTION = "leads";
  static final String SIGNS = "signs";
  static final String SKUS = "skus";
  static final String INSPECTION = "inspectionId";

  private final MongoCollection<Document> leads;
  private final LeadProperties surfaceFrom;

  LeadList(MongoDatabase database, LeadProperties surfaceFrom) {
    this.leads = database.getCollection(COLLECTION);
    this.surfaceFrom = surfaceFrom;
    MongoCollection<Document> patient = AtStart.patiently(leads);
    Bson worstFirst = Indexes.compoundIndex(Indexes.descending(SIGNS), Indexes.ascending("_id"));
    patient.createIndex(worstFirst);
    patient.createIndex(Indexes.compoundIndex(Indexes.ascending("province"), worstFirst));
  }

  ListPage<Lead> page(Bson visible, ListQuery query) {
    List<Bson> wanted = new ArrayList<>(List.of(visible, gte(SIGNS, surfaceFrom.least())));
    wanted.add(
        or(
            Arrays.stream(Sign.values())
                .map(sign -> gte(sign.countField(), surfaceFrom.minOf(sign)))
                .toList()));
    if (query.after() != null) {
      wanted.add(behind(query.after()));
    }
    List<Lead> fetched =
        leads
            .find(and(wanted))
            .sort(Sorts.orderBy(Sorts.descending(SIGNS), Sorts.ascending("_id")))
            .limit(query.fetch())
            .map(Lead::of)
            .into(new ArrayList<>());
    return query.page(fetched, lead -> lead.signs() + ":" + lead.merchantId());
  }

  private static Bson behind(@Nullable String last) {
    String[] place = last == null ? new String[0] : last.split(":", 2);
    if (place.length != 2 || !place[0].matches("[0-9]{1,4}")) {
      throw new ApiProblem(CommonProblem.MALFORMED, "not a cursor of ours");
    }
    int signs = Integer.parseInt(place[0]);
    return or(lt(SIGNS, signs), and(eq(SIGNS, signs), gt("_id", place[1])));
  }
}
