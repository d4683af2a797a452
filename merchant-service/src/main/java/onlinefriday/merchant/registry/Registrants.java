package onlinefriday.merchant.registry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.State;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each person has registered, so that nobody takes up tax codes without bound. A place is
 * taken before a merchant is stored, in one write that counts; one that has become free is noticed
 * when the next is wanted.
 */
@Component
final class Registrants {
  /** By then a merchant is stored, or its registration has failed. */
  private static final Duration UNDER_WAY_MAX = Duration.ofMinutes(1);

  private static final String MERCHANTS = "merchants";
  private static final String COUNT = "count";

  private final MongoCollection<Document> people;
  private final Merchants merchants;
  private final int placesMax;
  private final Clock clock;

  Registrants(
      MongoDatabase database, Merchants merchants, RegistryProperties properties, Clock clock) {
    this.people = database.getCollection("registrants");
    this.merchants = merchants;
    this.placesMax = properties.merchantsPerPersonMax();
    this.clock = clock;
  }

  /**
   * @return false when the person has as many as there may be
   */
  boolean enter(String person, String merchantId) {
    return took(person, merchantId)
        || took(person, merchantId) // of two who begin a person's document at once one is refused
        || (tidied(person) && took(person, merchantId));
  }

  private boolean took(String person, String merchantId) {
    Document place = new Document("id", merchantId).append("at", clock.instant().toString());
    try {
      people.updateOne(
          and(eq(person), ne(MERCHANTS + ".id", merchantId), lt(COUNT, placesMax)),
          Updates.combine(Updates.push(MERCHANTS, place), Updates.inc(COUNT, 1)),
          new UpdateOptions().upsert(true));
      return true;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false; // full, or tried before under the same id, which is then taken
      }
      throw e;
    }
  }

  /** Frees places of what was never stored, has lapsed, or is verified and others' by now. */
  private boolean tidied(String person) {
    Document kept = people.find(eq(person)).first();
    List<Document> places =
        kept == null ? List.of() : kept.getList(MERCHANTS, Document.class, List.of());
    Map<String, MerchantState> stored =
        merchants.all(places.stream().map(place -> place.getString("id")).toList());
    boolean freed = false;
    for (Document place : places) {
      String id = place.getString("id");
      if (!counts(place, stored.get(id), person)) {
        leave(person, id);
        freed = true;
      }
    }
    return freed;
  }

  private boolean counts(Document place, @Nullable MerchantState merchant, String person) {
    if (merchant == null) {
      Instant since = Instant.parse(place.getString("at"));
      return clock.instant().isBefore(since.plus(UNDER_WAY_MAX));
    }
    boolean waits = merchant.state() == State.REGISTERED;
    return !merchant.hasLapsed() && (waits || merchant.members().contains(person));
  }

  /** A registration has come to nothing. */
  void leave(String person, String merchantId) {
    people.updateOne(
        and(eq(person), eq(MERCHANTS + ".id", merchantId)),
        Updates.combine(
            Updates.pull(MERCHANTS, new Document("id", merchantId)), Updates.inc(COUNT, -1)));
  }
}
