package onlinefriday.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import onlinefriday.standalone.FreePorts;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir Path directory;

  @Test
  void documentSurvivesARestart() throws Exception {
    withCollection(editions -> editions.insertOne(edition("2025")));
    withCollection(
        editions ->
            assertThat(editions.find(new Document("_id", "2025")).first())
                .isEqualTo(edition("2025")));
  }

  @Test
  void secondDocumentWithTheSameIdIsRefused() throws Exception {
    withCollection(
        editions -> {
          editions.insertOne(edition("2025"));
          assertThatThrownBy(() -> editions.insertOne(edition("2025")))
              .isInstanceOfSatisfying(
                  MongoWriteException.class,
                  refused -> assertThat(refused.getError().getCode()).isEqualTo(11000));
        });
  }

  @Test
  void fileIsClosedToOthers() throws Exception {
    withCollection(editions -> editions.insertOne(edition("2025")));
    var mode = Files.getPosixFilePermissions(directory.resolve("store.mv"));
    assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
  }

  private static Document edition(String id) {
    return new Document("_id", id).append("nameEn", "Online Friday " + id);
  }

  private void withCollection(Consumer<MongoCollection<Document>> work) throws Exception {
    int port = FreePorts.next();
    try (var _ = Store.open(new H2Storage(), directory, port);
        var client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
      work.accept(client.getDatabase("campaign").getCollection("editions"));
    }
  }
}
