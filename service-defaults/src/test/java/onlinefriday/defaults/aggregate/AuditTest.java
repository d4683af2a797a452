package onlinefriday.defaults.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.defaults.testing.TestBackbone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTest {
  private static final Instant AT = Instant.parse("2026-11-20T02:00:00.5Z");

  private final MongoClient client = MongoClients.create(TestBackbone.running().mongoUri("audit"));
  private final MongoDatabase database = client.getDatabase("audit-" + UUID.randomUUID());
  private final AggregateStore<Note> store = storeOver(failing(database));
  private boolean auditIsAway;

  /** An aggregate with a word. */
  public record Note(String id, long version, String word) implements Versioned {}

  @AfterEach
  void close() {
    database.drop();
    client.close();
  }

  @Test
  void aChangeWhoseAuditFailedIsKeptOnceWhenTheNextChangeComesBeforeTheRelay() {
    auditIsAway = true;
    assertThat(store.insert(new Note("n", 1, "a"), change("first"))).isTrue();
    auditIsAway = false;
    assertThat(store.replace(new Note("n", 2, "b"), change("second"))).isTrue();
    store.unpublished(10);

    assertThat(actors()).containsExactly("first", "second");
  }

  @Test
  void aChangeWaitsUntilTheOneBeforeIsKept() {
    store.insert(new Note("n", 1, "a"), change("first"));
    store.published(store.unpublished(10));
    auditIsAway = true;
    store.replace(new Note("n", 2, "b"), change("second"));
    assertThatThrownBy(() -> store.replace(new Note("n", 3, "c"), change("third")))
        .isInstanceOf(MongoTimeoutException.class);
    assertThat(store.find("n")).hasValue(new Note("n", 2, "b"));
    auditIsAway = false;
    assertThat(store.replace(new Note("n", 3, "c"), change("third"))).isTrue();

    assertThat(actors()).containsExactly("first", "second", "third");
  }

  @Test
  void theRelayFindsAnAuditThatFailed() {
    auditIsAway = true;
    store.insertAll(List.of(new Note("n", 1, "a"), new Note("m", 1, "a")), change("first"));
    assertThatThrownBy(() -> store.unpublished(10)).isInstanceOf(MongoTimeoutException.class);
    assertThat(actors()).isEmpty();
    auditIsAway = false;
    store.published(store.unpublished(10));

    assertThat(actors()).containsExactly("first");
    assertThat(store.history("m", 0, 10)).hasSize(1);
  }

  @Test
  void oneThatCannotBeReadOrToldIsSetAsideAndTheOthersGoOn() {
    for (String id : List.of("a", "b", "c")) {
      store.insert(new Note(id, 1, id), change("first"));
    }
    assertThat(store.unpublished(10, AuditTest::wordUnlessItIsB)).containsExactly("a", "c");
    assertThat(store.setAside().count(10)).isEqualTo(1);
    assertThat(store.unpublished(10)).extracting(Note::id).containsExactly("a", "c");

    store.setAside().tryAgain();
    assertThat(store.unpublished(10)).hasSize(3);
  }

  @Test
  void aChangeBringsBackWhatWasSetAsideAndItsAuditIsWhole() {
    store.insert(new Note("n", 1, "a"), change("first"));
    store.setAside().put("n", 1);
    assertThat(store.unpublished(10)).isEmpty();
    assertThat(store.replace(new Note("n", 2, "b"), change("second"))).isTrue();
    store.setAside().put("n", 1);

    assertThat(store.unpublished(10)).hasSize(1);
    assertThat(actors()).containsExactly("first", "second");
  }

  private static String wordUnlessItIsB(Note note) {
    if (note.word().equals("b")) {
      throw new IllegalStateException("a bug");
    }
    return note.word();
  }

  private List<String> actors() {
    List<String> actors = new ArrayList<>();
    store.history("n", 0, 10).forEach(entry -> actors.add(entry.change().actor()));
    return actors;
  }

  private static Change change(String actor) {
    return Change.of(actor, "edit", AT);
  }

  private static AggregateStore<Note> storeOver(MongoDatabase database) {
    return new AggregateStore<>(database, "notes", Note.class).withIndexes();
  }

  /** The database, but for an audit that may be away. */
  private MongoDatabase failing(MongoDatabase real) {
    return proxy(
        MongoDatabase.class,
        real,
        (name, result) ->
            name.equals("getCollection") && isAudit((MongoCollection<?>) result)
                ? proxy(MongoCollection.class, result, (method, found) -> found)
                : result);
  }

  private static boolean isAudit(MongoCollection<?> collection) {
    return collection.getNamespace().getCollectionName().endsWith(".audit");
  }

  private interface After {
    Object then(String method, Object result);
  }

  private <T> T proxy(Class<T> type, Object real, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (auditIsAway && method.getName().equals("insertMany")) {
                throw new MongoTimeoutException("the audit is away");
              }
              try {
                return after.then(method.getName(), method.invoke(real, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
