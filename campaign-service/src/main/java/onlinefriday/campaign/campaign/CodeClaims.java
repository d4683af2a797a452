package onlinefriday.campaign.campaign;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Optional;
import onlinefriday.defaults.aggregate.AggregateStore;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Who has which public code. The code is the key, so two campaigns that want it are decided by the
 * store. A claim says from which version of its campaign it was made: as long as that is the
 * present version, the change it was made for may still come.
 *
 * <p>Claims are not given back: a claim whose campaign has ended, is over, or went another way is
 * void, and the next one takes it.
 */
@Component
final class CodeClaims {
  private static final String CAMPAIGN = "campaign";
  private static final String VERSION = "version";

  /** Tries against others who claim the same code at the same time. */
  private static final int TRIES_MAX = 10;

  private final MongoCollection<Document> claims;
  private final AggregateStore<Campaign> campaigns;
  private final Clock clock;

  CodeClaims(MongoDatabase database, AggregateStore<Campaign> campaigns, Clock clock) {
    this.claims = database.getCollection("codes");
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /**
   * Claims a code for what is about to become of a campaign.
   *
   * @param seen the version that is about to be left
   * @return the id of the campaign that has it, or empty when it is claimed now
   */
  Optional<String> claim(String code, Campaign seen) {
    Document mine =
        new Document("_id", code).append(CAMPAIGN, seen.id()).append(VERSION, seen.version());
    String holder = seen.id();
    for (int i = 0; i < TRIES_MAX; i++) {
      if (insert(mine)) {
        return Optional.empty();
      }
      Document held = claims.find(eq(code)).first();
      if (held != null) {
        holder = held.getString(CAMPAIGN);
        if (!holder.equals(seen.id()) && isGood(held, code)) {
          return Optional.of(holder);
        }
        if (take(held, mine)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(holder);
  }

  private boolean isGood(Document claim, String code) {
    long claimedFrom = claim.get(VERSION, Number.class).longValue();
    return campaigns
        .find(claim.getString(CAMPAIGN))
        .filter(
            holder ->
                holder.version() <= claimedFrom
                    || code.equals(holder.terms().code()) && holder.isOpen(clock.instant()))
        .isPresent();
  }

  private boolean insert(Document mine) {
    try {
      claims.insertOne(mine);
      return true;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  private boolean take(Document held, Document mine) {
    return claims
            .replaceOne(
                and(
                    eq(held.get("_id")),
                    eq(CAMPAIGN, held.get(CAMPAIGN)),
                    eq(VERSION, held.get(VERSION))),
                mine)
            .getMatchedCount()
        == 1;
  }
}
