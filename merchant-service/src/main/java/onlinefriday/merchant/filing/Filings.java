package onlinefriday.merchant.filing;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import onlinefriday.contracts.event.FilingState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.AuditEntry;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.ItemSetHolder;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The filings as they are kept; what is written is published. */
@Component
final class Filings implements ItemSetHolder {
  static final String COLLECTION = "filings";
  static final String MERCHANT = "merchantId";
  static final String STATE = "standing.state";
  static final String DECIDE_BY = "decideBy";
  static final String SEEN_IN = "seenIn";
  static final String NUMBER = "receipts.number";
  static final String ITEM_SET = "contents.itemSet";
  static final String FILED_ITEM_SET = "filed.itemSet";
  static final String EARLIER_ITEM_SET = "earlier.contents.itemSet";

  private static final Logger log = LoggerFactory.getLogger(Filings.class);

  private final AggregateStore<Dossier> store;
  private final StateRelay<FilingState> relay;
  private final Consequences consequences;
  private final Clock clock;

  Filings(
      AggregateStore<Dossier> store,
      StateRelay<FilingState> relay,
      Consequences consequences,
      Clock clock) {
    this.store = store;
    this.relay = relay;
    this.consequences = consequences;
    this.clock = clock;
  }

  Optional<Dossier> find(String id) {
    return store.find(id);
  }

  List<Dossier> list(@Nullable Bson filter, @Nullable String after, int limit) {
    return store.list(filter, after, limit);
  }

  /** What an authority owes an answer, by the day on which it is due. */
  List<Dossier> byDay(Bson filter, AggregateStore.@Nullable Place after, int limit) {
    return store.listBy(DECIDE_BY, filter, after, limit);
  }

  Optional<Dossier> withReceipt(String number) {
    return store.list(eq(NUMBER, number), null, 1).stream().findFirst();
  }

  List<AuditEntry> history(String id, long after, int limit) {
    return store.history(id, after, limit);
  }

  /**
   * @return false when the id is taken
   */
  boolean insert(Dossier first, Caller by) {
    return written(store.insert(first, change(by, "draft", null)), first, consequences::of);
  }

  /**
   * @return false when somebody else changed it meanwhile
   */
  boolean replace(Dossier next, Caller by, String action, @Nullable String reason) {
    return replace(next, change(by, action, reason), consequences::of);
  }

  /**
   * The same, by whoever has its goods in hand.
   *
   * @param goods all that next names
   */
  boolean replace(
      Dossier next, List<FiledItem> goods, Caller by, String action, @Nullable String reason) {
    return replace(
        next, change(by, action, reason), written -> consequences.of(written, () -> goods));
  }

  private boolean replace(Dossier next, Change change, Consumer<Dossier> follow) {
    try {
      return written(store.replace(next, change), next, follow);
    } catch (MongoWriteException e) {
      // Somebody was given the same number: the next try mints another.
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public boolean holds(String setId) {
    return !store.list(eq(ITEM_SET, setId), null, 1).isEmpty()
        || !store.list(eq(FILED_ITEM_SET, setId), null, 1).isEmpty()
        || !store.list(eq(EARLIER_ITEM_SET, setId), null, 1).isEmpty();
  }

  private boolean written(boolean written, Dossier dossier, Consumer<Dossier> follow) {
    if (written) {
      follow(dossier, follow);
      relay.wake();
    }
    return written;
  }

  /** The filing has changed whatever happens here; the relay tries again until it is done. */
  private void follow(Dossier dossier, Consumer<Dossier> follow) {
    try {
      follow.accept(dossier);
    } catch (MongoException e) {
      log.warn("what follows from {} is done later: {}", dossier.id(), e.toString());
    }
  }

  private Change change(Caller by, String action, @Nullable String reason) {
    return new Change(by.subject(), action, clock.instant(), reason);
  }
}
