package onlinefriday.voucher.redemption;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/**
 * A secret per edition, made when it is first needed. Destroying it after the audit period makes
 * the edition's ledger anonymous, which is why it is not derived from anything else.
 */
@Component
final class ShopperKeys {
  private static final int KEY_BYTES = 32;

  private final MongoCollection<Document> keys;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();

  ShopperKeys(MongoDatabase database) {
    keys = database.getCollection("shopper.keys");
  }

  /**
   * @throws com.mongodb.MongoException when it is not known yet and the store is away
   */
  byte[] of(String editionId) {
    byte[] key = known.get(editionId);
    if (key == null) {
      // Outside the map's lock: requests must not queue up one behind another for a store away.
      key = load(editionId);
      known.put(editionId, key);
    }
    return key;
  }

  private byte[] load(String editionId) {
    Document stored = keys.find(eq(editionId)).first();
    if (stored == null) {
      stored = make(editionId);
    }
    return stored.get("key", Binary.class).getData();
  }

  /** Whoever is first makes it; the others use that one. */
  private Document make(String editionId) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    Document made = new Document("_id", editionId).append("key", new Binary(key));
    try {
      keys.insertOne(made);
      return made;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return Objects.requireNonNull(keys.find(eq(editionId)).first());
    }
  }
}
