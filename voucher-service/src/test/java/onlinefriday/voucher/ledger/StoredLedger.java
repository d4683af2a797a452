package onlinefriday.voucher.ledger;

import com.mongodb.client.MongoDatabase;

/** The real thing, for tests of other packages. */
public final class StoredLedger {
  private StoredLedger() {}

  public static Ledger in(MongoDatabase database) {
    return new MongoLedger(database);
  }
}
