package onlinefriday.defaults.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import org.junit.jupiter.api.Test;

class NoScansTest {
  @Test
  void queryThatNoIndexServesFailsTheTestsUnlessItsCollectionStaysSmall() {
    try (MongoClient client = MongoClients.create(TestStore.shared().uri())) {
      MongoDatabase database = client.getDatabase("scanned");
      database.getCollection("publishers").find(Filters.eq("a", 1)).first();
      database.getCollection("grows").createIndex(Indexes.ascending("b"));
      database.getCollection("grows").find(Filters.eq("b", 1)).first();
      assertThatCode(NoScans::check).doesNotThrowAnyException();

      database.getCollection("grows").find(Filters.eq("a", 1)).first();
      assertThatThrownBy(NoScans::check).hasMessageContaining("scanned.grows {a=$eq}");
    }
  }
}
