package onlinefriday.campaign.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.testing.TestBackbone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditionOutboxTest {
  private static final int MAX = 100;
  private static final String BROKEN = "e-1";

  private final MongoClient client =
      MongoClients.create(TestBackbone.running().mongoUri("edition-outbox"));
  private final MongoDatabase database = client.getDatabase("edition-outbox-" + UUID.randomUUID());
  private final AggregateStore<EditionState> store =
      new AggregateStore<>(database, "editions", EditionState.class).withIndexes();
  private final List<String> followed = new ArrayList<>();

  @BeforeEach
  void change() {
    for (String id : List.of("e-0", BROKEN, "e-2")) {
      store.insert(edition(id), Change.of("operator", "create", Instant.EPOCH));
    }
  }

  @AfterEach
  void close() {
    database.drop();
    client.close();
  }

  @Test
  void oneThatCannotBeFollowedIsSetAsideAndTheOthersGoOn() {
    var outbox = outboxFailingBy(new IllegalStateException("a bug"));

    List<EditionState> told = outbox.unpublished(MAX);
    outbox.published(told);
    assertThat(told).extracting(EditionState::id).containsExactly("e-0", "e-2");
    assertThat(followed).containsExactly("e-0", "e-2");
    assertThat(outbox.unpublished(MAX)).isEmpty();
    assertThat(outbox.setAside().count(MAX)).isEqualTo(1);
  }

  @Test
  void aStoreThatIsAwayPassesAndSetsNothingAside() {
    var away = new MongoTimeoutException("away");
    var outbox = outboxFailingBy(away);

    assertThatThrownBy(() -> outbox.unpublished(MAX)).isSameAs(away);
    assertThat(store.unpublished(MAX)).hasSize(3);
  }

  private EditionOutbox outboxFailingBy(RuntimeException why) {
    return new EditionOutbox(
        store,
        id -> {
          if (id.equals(BROKEN)) {
            throw why;
          }
          followed.add(id);
        });
  }

  private static EditionState edition(String id) {
    return new EditionState(
        id,
        1,
        EditionState.Kind.NATIONAL,
        null,
        "Tuần lễ",
        "Week",
        EditionState.State.DRAFT,
        null,
        null,
        true,
        null,
        null,
        null,
        null);
  }
}
