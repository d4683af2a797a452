package onlinefriday.voucher.secret;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.util.Objects;
import onlinefriday.defaults.store.AtStart;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/** Secrets by collection and name, 32 random bytes each, the same for every instance. */
@Component
public final class MongoSecrets {
  private static final int SECRET_BYTES = 32;

  private final MongoDatabase database;
  private final SecureRandom random = new SecureRandom();

  public MongoSecrets(MongoDatabase database) {
    this.database = database;
  }

  /**
   * The secret of this name, made now if nobody has made it.
   *
   * @throws com.mongodb.MongoException when the store is away
   */
  public byte[] of(String collection, String name) {
    return load(database.getCollection(collection), name);
  }

  /** Likewise, for what a service needs before anybody waits for it. */
  public byte[] atStart(String collection, String name) {
    return load(AtStart.patiently(database.getCollection(collection)), name);
  }

  private byte[] load(MongoCollection<Document> secrets, String name) {
    Document stored = secrets.find(eq(name)).first();
    if (stored == null) {
      stored = make(secrets, name);
    }
    return stored.get("key", Binary.class).getData();
  }

  /** Whoever is first makes it; the others use that one. */
  private Document make(MongoCollection<Document> secrets, String name) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    Document made = new Document("_id", name).append("key", new Binary(secret));
    try {
      secrets.insertOne(made);
      return made;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return Objects.requireNonNull(secrets.find(eq(name)).first());
    }
  }
}
