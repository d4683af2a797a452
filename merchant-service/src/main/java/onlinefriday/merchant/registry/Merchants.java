package onlinefriday.merchant.registry;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.store.AtStart;
import onlinefriday.defaults.topic.StateOutbox;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The merchants, each with a tax code of its own: the store's uniqueness decides every race. */
@Component
final class Merchants {
  private static final String COLLECTION = "merchants";

  private final AggregateStore<MerchantState> store;

  Merchants(MongoDatabase database) {
    this.store =
        new AggregateStore<>(database, COLLECTION, MerchantState.class)
            .withIndexes("province", "members")
            .withIndexOver("province", "legalName");
    AtStart.patiently(database.getCollection(COLLECTION))
        .createIndex(Indexes.ascending("taxCode"), new IndexOptions().unique(true));
  }

  Optional<MerchantState> find(String id) {
    return store.find(id);
  }

  List<MerchantState> list(Bson filter, @Nullable String after, int limit) {
    return store.list(filter, after, limit);
  }

  Optional<MerchantState> holderOf(String taxCode) {
    return store.list(eq("taxCode", taxCode), null, 1).stream().findFirst();
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

  StateOutbox<MerchantState> outbox() {
    return store;
  }

  /** How a write ended. */
  enum Written {
    DONE,
    ID_TAKEN,
    TAX_CODE_TAKEN,
    CHANGED_MEANWHILE
  }
}
