package onlinefriday.defaults.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onlinefriday.contracts.event.PartnerKeyState;
import onlinefriday.defaults.testing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManyAtOnceTest {
  private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
  private static final Change CREATE = Change.of("operator", "create", AT);

  private final MongoClient client = MongoClients.create(TestStore.shared().uri());
  private AggregateStore<PartnerKeyState> store;

  @BeforeEach
  void emptyStore() {
    var database = client.getDatabase("many" + UUID.randomUUID());
    store = new AggregateStore<>(database, "keys", PartnerKeyState.class).withIndexes();
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void takenIdsAreRefusedAndTheOthersStoredWithTheirAudit() {
    store.insert(key("b", 1), CREATE);
    List<PartnerKeyState> refused =
        store.insertAll(List.of(key("a", 1), key("b", 1), key("c", 1), key("a", 1)), CREATE);
    assertThat(refused).extracting(PartnerKeyState::id).containsExactly("b", "a");
    assertThat(store.find("c")).hasValue(key("c", 1));
    assertThat(store.history("a", 0, 10)).containsExactly(new AuditEntry(1, CREATE));
    assertThat(store.insertAll(List.of(), CREATE)).isEmpty();
  }

  @Test
  void whatChangedWhileItWasSentIsSentAgain() {
    List<PartnerKeyState> sent = List.of(key("a", 1), key("b", 1), key("c", 1));
    store.insertAll(sent, CREATE);
    store.replace(key("b", 2), Change.of("operator", "revoke", AT));
    store.published(sent);
    assertThat(store.unpublished(10)).containsExactly(key("b", 2));
  }

  @Test
  void waitingAreCountedNoFurtherThanAsked() {
    store.insertAll(List.of(key("a", 1), key("b", 1), key("c", 1)), CREATE);
    assertThat(store.unpublishedCount(2)).isEqualTo(2);
    assertThat(store.unpublishedCount(10)).isEqualTo(3);
  }

  private static PartnerKeyState key(String id, long version) {
    return new PartnerKeyState(
        id, version, "shopee", "ab", List.of(), AT.plusSeconds(60), version == 1 ? null : AT);
  }
}
