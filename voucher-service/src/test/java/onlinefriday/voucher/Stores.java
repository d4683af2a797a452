package onlinefriday.voucher;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.defaults.testing.TestStore;

/** Empty databases of the embedded store, one server for all tests of this JVM. */
public final class Stores {
  private static final MongoClient CLIENT = MongoClients.create(TestStore.shared().uri());
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private Stores() {}

  public static MongoDatabase empty() {
    return CLIENT.getDatabase("test" + DATABASES.incrementAndGet());
  }

  /** Reads all entries: that no index serves this is no concern of the service. */
  public static long entriesOf(String campaign, MongoDatabase database) {
    return database.getCollection("ledger").find().into(new ArrayList<>()).stream()
        .filter(entry -> campaign.equals(entry.getString("campaign")))
        .count();
  }

  /** A server of one's own, to take away. */
  public static Own own() {
    TestStore store = TestStore.start();
    MongoClient client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri()))
                .timeout(500, TimeUnit.MILLISECONDS)
                .applyToClusterSettings(c -> c.serverSelectionTimeout(300, TimeUnit.MILLISECONDS))
                .build());
    return new Own(store, client.getDatabase("own"));
  }

  /** A store that can be stopped. */
  public record Own(TestStore store, MongoDatabase database) {
    public void stop() {
      store.stop();
    }
  }
}
