package onlinefriday.voucher.quota;

import com.mongodb.client.MongoDatabase;

/** The real thing, for tests of other packages. */
public final class StoredPools {
  private StoredPools() {}

  public static Pools in(MongoDatabase database) {
    return new MongoPools(database);
  }
}
