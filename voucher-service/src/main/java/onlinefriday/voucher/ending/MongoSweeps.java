package onlinefriday.voucher.ending;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One document for all instances. */
@Component
final class MongoSweeps implements Sweeps {
  private static final String HOLDS = "holds";

  private final MongoCollection<Document> sweeps;

  MongoSweeps(MongoDatabase database) {
    sweeps = database.getCollection("sweeps");
  }

  @Override
  public Instant sweptUntil() {
    Document stored = sweeps.find(eq(HOLDS)).first();
    return stored == null ? Instant.EPOCH : stored.getDate("until").toInstant();
  }

  @Override
  public void sweptUntil(Instant until) {
    sweeps.updateOne(
        eq(HOLDS), Updates.max("until", Date.from(until)), new UpdateOptions().upsert(true));
  }
}
