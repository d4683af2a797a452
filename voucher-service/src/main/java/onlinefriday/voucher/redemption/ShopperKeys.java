package onlinefriday.voucher.redemption;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onlinefriday.contracts.event.CampaignState.ShopperScope;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.secret.MongoSecrets;
import org.springframework.stereotype.Component;

/**
 * A secret per edition, made when it is first needed. Destroying it after the audit period makes
 * the edition's ledger anonymous, which is why it is not derived from anything else.
 */
@Component
final class ShopperKeys {
  private static final String COLLECTION = "shopper.keys";

  private final MongoSecrets secrets;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();

  ShopperKeys(MongoSecrets secrets) {
    this.secrets = secrets;
  }

  /**
   * @throws com.mongodb.MongoException when it is not known yet and the store is away
   */
  byte[] of(String editionId) {
    byte[] key = known.get(editionId);
    if (key == null) {
      // Outside the map's lock: requests must not queue up one behind another for a store away.
      key = secrets.of(COLLECTION, editionId);
      known.put(editionId, key);
    }
    return key;
  }

  /**
   * Whether an entry of this partner, of whichever edition and scope, is this shopper's.
   *
   * @throws com.mongodb.MongoException as {@link #of}
   */
  boolean hid(String partnerId, String shopper, Entry entry) {
    byte[] key = of(entry.editionId());
    return Arrays.stream(ShopperScope.values())
        .anyMatch(scope -> Pseudonyms.of(key, scope, partnerId, shopper).equals(entry.shopper()));
  }
}
