package onlinefriday.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onlinefriday.defaults.testing.TestBackbone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxSweepTest {
  private static final Duration KEPT = Duration.ofDays(180);

  private final MongoClient client = MongoClients.create(TestBackbone.running().mongoUri("sweep"));
  private final MongoDatabase database = client.getDatabase("sweep-" + UUID.randomUUID());
  private final Clock clock = ((InstantSource) () -> this.now).withZone(ZoneOffset.UTC);
  private Instant now = Instant.parse("2026-11-27T00:00:00Z");
  private final Inbox inbox = new Inbox(database, clock);
  private final ReadMarks marks = new ReadMarks(database, clock);
  private final InboxSweep sweep =
      new InboxSweep(
          inbox,
          marks,
          new InboxProperties(KEPT, 100, Duration.ofSeconds(15), Duration.ofMinutes(10)),
          clock);

  @AfterEach
  void close() {
    database.drop();
    client.close();
  }

  @Test
  void anItemAndItsMarksGoWhenTheirTimeIsOverAndNotBefore() {
    add("old");
    now = now.plusMillis(1);
    add("young");
    marks.mark("old", "mai");
    marks.mark("young", "mai");

    now = now.plus(KEPT).minusMillis(1);
    assertThat(sweep.removeSome()).isFalse();
    assertThat(inbox.after("", 10)).hasSize(2);

    now = now.plusMillis(1);
    assertThat(sweep.removeSome()).isFalse();
    assertThat(inbox.after("", 10)).extracting(Entry::id).containsExactly("young");
    assertThat(marks.of("mai", List.of("old", "young"))).containsExactly("young");
  }

  @Test
  void moreThanOneCommandRemovesAreRemovedInTurn() {
    for (int i = 0; i < 201; i++) {
      add("i-" + i);
    }
    now = now.plus(KEPT).plusMillis(1);
    assertThat(sweep.removeSome()).isTrue();
    assertThat(sweep.removeSome()).isFalse();
    assertThat(inbox.after("", 10)).isEmpty();
  }

  private void add(String id) {
    inbox.add(
        new Item(
            id,
            Kind.MERCHANT_VERIFIED,
            Map.of("name", "Shop"),
            List.of(Audience.person("mai")),
            clock.instant()));
  }
}
