package onlinefriday.bench.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import org.bson.Document;

/** A server on loopback, written to with the official driver; one unique secondary index. */
final class WireContestant implements Contestant {
  private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
  private final MongoClient client;
  private final MongoCollection<Document> items;
  private final Runnable stop;

  WireContestant(String uri, Runnable stop) {
    this.stop = stop;
    var settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .applyToConnectionPoolSettings(
                pool -> pool.minSize(Slice.THREADS_MAX).maxSize(Slice.THREADS_MAX))
            .build();
    client = MongoClients.create(settings);
    items = client.getDatabase("bench").getCollection("items");
    index();
  }

  private void index() {
    items.createIndex(Indexes.ascending(Documents.UNIQUE), new IndexOptions().unique(true));
  }

  @Override
  public void insert(List<Document> group) {
    int inserted = items.insertMany(group, UNORDERED).getInsertedIds().size();
    if (inserted != group.size()) {
      throw new IllegalStateException("Inserted " + inserted + " of " + group.size());
    }
  }

  void empty() {
    items.drop();
    index();
  }

  @Override
  public void close() {
    client.close();
    stop.run();
  }
}
