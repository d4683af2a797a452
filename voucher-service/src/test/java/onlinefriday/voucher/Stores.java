package onlinefriday.voucher;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Empty databases of the embedded store, one server for all tests of this JVM. */
public final class Stores {
  private static final MongoClient CLIENT = start();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private Stores() {}

  public static MongoDatabase empty() {
    return CLIENT.getDatabase("test" + DATABASES.incrementAndGet());
  }

  /** A server of one's own, to take away. */
  public static Own own() {
    MongoServer server = new MongoServer(new MemoryBackend());
    String address = server.bindAndGetConnectionString();
    MongoClient client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(address))
                .timeout(500, TimeUnit.MILLISECONDS)
                .applyToClusterSettings(c -> c.serverSelectionTimeout(300, TimeUnit.MILLISECONDS))
                .build());
    return new Own(server, client.getDatabase("own"));
  }

  /** A store that can be stopped. */
  public record Own(MongoServer server, MongoDatabase database) {
    public void stop() {
      server.shutdownNow();
    }
  }

  private static MongoClient start() {
    MongoServer server = new MongoServer(new MemoryBackend());
    String address = server.bindAndGetConnectionString();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    return MongoClients.create(address);
  }
}
