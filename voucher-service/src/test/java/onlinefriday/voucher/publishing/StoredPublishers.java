package onlinefriday.voucher.publishing;

import com.mongodb.client.MongoDatabase;

/** The real thing, for tests of other packages. */
public final class StoredPublishers {
  private StoredPublishers() {}

  public static Publishers in(MongoDatabase database) {
    return new MongoPublishers(database);
  }
}
