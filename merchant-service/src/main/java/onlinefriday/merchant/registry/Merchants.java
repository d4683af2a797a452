package onlinefriday.merchant.registry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.CapException.Ground;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.AggregateStore.Place;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.store.AtStart;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The merchants, each with a tax code of its own: the store's uniqueness decides every race. Only
 * one whose hold on it has lapsed may have had the same.
 */
@Component
final class Merchants {
  private static final String COLLECTION = "merchants";
  private static final String PROVINCE = "province";
  private static final String EXEMPT = "capExceptions.ground";
  private static final String TAX_CODE = "taxCode";
  private static final String FORMER_INDEX = "taxCode_1";
  private static final String LAPSED_AT = "hold.lapsedAt";
  private static final String REVIEW = "sells.review.confirmed";
  private static final List<String> CLAIMS = List.of("sells.vietnameseGoods", "sells.ocop");

  private final AggregateStore<MerchantState> store;

  Merchants(MongoDatabase database) {
    this.store =
        new AggregateStore<>(database, COLLECTION, MerchantState.class)
            .withIndexes(PROVINCE, "members", EXEMPT)
            .withIndexOver(PROVINCE, "legalName");
    for (String claim : CLAIMS) {
      store.withIndexOver(REVIEW, claim, PROVINCE);
    }
    MongoCollection<Document> patient = AtStart.patiently(database.getCollection(COLLECTION));
    patient.createIndex(Indexes.ascending(TAX_CODE, LAPSED_AT), new IndexOptions().unique(true));
    for (Document index : patient.listIndexes()) { // of a time when no hold lapsed
      if (FORMER_INDEX.equals(index.getString("name"))) {
        patient.dropIndex(FORMER_INDEX);
      }
    }
  }

  Optional<MerchantState> find(String id) {
    return store.find(id);
  }

  List<MerchantState> list(Bson filter, @Nullable String after, int limit) {
    return store.list(filter, after, limit);
  }

  /** Those that claim something which no authority has looked at, province by province. */
  List<MerchantState> unreviewed(Bson filter, @Nullable Place after, int limit) {
    Map<String, MerchantState> found = new TreeMap<>();
    for (String claim : CLAIMS) {
      Bson wanted = and(filter, eq(REVIEW, null), eq(claim, true));
      store
          .listBy(PROVINCE, wanted, after, limit)
          .forEach(one -> found.put(placeOf(one).cursor(), one));
    }
    return found.values().stream().limit(limit).toList();
  }

  static Place placeOf(MerchantState merchant) {
    return new Place(merchant.province(), merchant.id());
  }

  /** Those of which an authority has said that the cap on discounts does not bind them. */
  List<MerchantState> exempt(Bson filter, @Nullable String after, int limit) {
    List<String> grounds = Arrays.stream(Ground.values()).map(Ground::name).toList();
    return store.list(and(filter, in(EXEMPT, grounds)), after, limit);
  }

  Optional<MerchantState> holderOf(String taxCode) {
    Bson held = and(eq(TAX_CODE, taxCode), eq(LAPSED_AT, null));
    return store.list(held, null, 1).stream().findFirst();
  }

  Map<String, String> names(Collection<String> ids) {
    return all(ids).values().stream()
        .collect(Collectors.toMap(MerchantState::id, MerchantState::legalName));
  }

  Map<String, MerchantState> all(Collection<String> ids) {
    return store.list(in("_id", ids), null, ids.size()).stream()
        .collect(Collectors.toMap(MerchantState::id, Function.identity()));
  }

  Written insert(MerchantState merchant, Change change) {
    if (store.insert(merchant, change)) {
      return Written.DONE;
    }
    return store.find(merchant.id()).isPresent() ? Written.ID_TAKEN : Written.TAX_CODE_TAKEN;
  }

  /**
   * @return those whose id or tax code is taken; the others are stored
   */
  List<MerchantState> insertAll(List<MerchantState> merchants, Change change) {
    return store.insertAll(merchants, change);
  }

  int untold(int max) {
    return store.unpublishedCount(max);
  }

  Written replace(MerchantState next, Change change) {
    try {
      return store.replace(next, change) ? Written.DONE : Written.CHANGED_MEANWHILE;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return Written.TAX_CODE_TAKEN;
      }
      throw e;
    }
  }

  MerchantOutbox outbox(MerchantFollower follower) {
    return new MerchantOutbox(store, follower);
  }

  /** How a write ended. */
  enum Written {
    DONE,
    ID_TAKEN,
    TAX_CODE_TAKEN,
    CHANGED_MEANWHILE
  }
}
