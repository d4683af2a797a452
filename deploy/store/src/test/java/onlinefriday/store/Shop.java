package onlinefriday.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Clock;
import org.bson.Document;

/** A store that is served and used, and can be opened again. */
final class Shop implements AutoCloseable {
  private final Path directory;
  private RocksStore store;
  private StoreServer server;
  private MongoClient client;

  Shop(Path directory) throws Exception {
    this.directory = directory;
    this.store = RocksStore.open(directory, Clock.systemUTC());
    this.server = StoreServer.start(store, 0);
    this.client = MongoClients.create(server.uri());
  }

  void reopen() throws Exception {
    close();
    store = RocksStore.open(directory, Clock.systemUTC());
    server = StoreServer.start(store, 0);
    client = MongoClients.create(server.uri());
  }

  RocksStore store() {
    return store;
  }

  MongoClient client() {
    return client;
  }

  MongoCollection<Document> items() {
    return client.getDatabase("shop").getCollection("items");
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
