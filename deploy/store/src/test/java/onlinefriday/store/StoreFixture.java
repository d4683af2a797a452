package onlinefriday.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database that is empty before each test, of whichever store is tested. */
abstract class StoreFixture {
  static final int DUPLICATE_KEY = 11000;

  MongoClient client;
  MongoDatabase database;
  MongoCollection<Document> items;

  abstract String uri() throws Exception;

  @BeforeEach
  void connect() throws Exception {
    client = MongoClients.create(uri());
    database = client.getDatabase("contract");
    database.drop();
    items = database.getCollection("items");
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  static Document item(Object id, Object... fields) {
    var item = new Document("_id", id);
    for (int i = 0; i < fields.length; i += 2) {
      item.append((String) fields[i], fields[i + 1]);
    }
    return item;
  }

  List<Object> ids(Bson filter, Bson order) {
    return items.find(filter).sort(order).map(found -> found.get("_id")).into(new ArrayList<>());
  }
}
