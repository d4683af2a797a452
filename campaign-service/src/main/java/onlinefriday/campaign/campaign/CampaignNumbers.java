package onlinefriday.campaign.campaign;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import java.util.OptionalInt;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Gives out campaign numbers, each once and for good: single-use codes carry them in 12 bits. */
@Component
final class CampaignNumbers {
  static final int NUMBER_MAX = 4_095;

  private static final String COUNTER = "campaign-number";
  private static final String LAST = "last";

  private final MongoCollection<Document> counters;

  CampaignNumbers(MongoDatabase database) {
    this.counters = database.getCollection("counters");
  }

  /** Empty when there are no more. */
  OptionalInt next() {
    Document counter =
        Objects.requireNonNull(
            counters.findOneAndUpdate(
                eq(COUNTER),
                Updates.inc(LAST, 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
    int number = counter.get(LAST, Number.class).intValue();
    return number <= NUMBER_MAX ? OptionalInt.of(number) : OptionalInt.empty();
  }
}
