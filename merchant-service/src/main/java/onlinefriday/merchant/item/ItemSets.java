package onlinefriday.merchant.item;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import onlinefriday.defaults.store.AtStart;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Which sets there are, and which of them it is not certain that anything points to. */
@Component
final class ItemSets {
  /** Since when it has been uncertain; absent when it is not. */
  private static final String DOUBTED = "doubtedSince";

  private static final String KEPT_FOR = "keptFor";
  private static final String COUNT = "count";

  private final MongoCollection<Document> sets;
  private final Clock clock;

  ItemSets(MongoDatabase database, Clock clock) {
    this.sets = database.getCollection("itemSets");
    this.clock = clock;
    AtStart.patiently(sets)
        .createIndex(Indexes.ascending(DOUBTED), new IndexOptions().sparse(true));
  }

  /** Written before the first item, so that none is ever without it. */
  void open(String setId) {
    Date now = Date.from(clock.instant());
    sets.insertOne(new Document("_id", setId).append("createdAt", now).append(DOUBTED, now));
  }

  void doubt(String setId) {
    sets.updateOne(eq(setId), Updates.set(DOUBTED, Date.from(clock.instant())));
  }

  void settle(String setId) {
    sets.updateOne(eq(setId), Updates.unset(DOUBTED));
  }

  /** Written after the last item, so that what is kept is whole. */
  void keep(String setId, String whose, int count) {
    sets.updateOne(
        eq(setId), Updates.combine(Updates.set(KEPT_FOR, whose), Updates.set(COUNT, count)));
  }

  /**
   * Begins its time anew.
   *
   * @return how many items it has; empty when it is not kept for them
   */
  Optional<Integer> touch(String setId, String whose) {
    Document kept =
        sets.findOneAndUpdate(
            and(eq(setId), eq(KEPT_FOR, whose)), Updates.set(DOUBTED, Date.from(clock.instant())));
    return Optional.ofNullable(kept).map(set -> set.getInteger(COUNT));
  }

  void close(String setId) {
    sets.deleteOne(eq(setId));
  }

  /** Sets that have been in doubt for so long, the oldest first. */
  List<String> doubted(Duration longerThan, int max) {
    return sets.find(lt(DOUBTED, Date.from(clock.instant().minus(longerThan))))
        .sort(Indexes.ascending(DOUBTED))
        .limit(max)
        .map(set -> set.getString("_id"))
        .into(new ArrayList<>());
  }
}
