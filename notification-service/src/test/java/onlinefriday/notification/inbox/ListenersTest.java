package onlinefriday.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.TestBackbone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListenersTest {
  private final MongoClient client =
      MongoClients.create(TestBackbone.running().mongoUri("listeners"));
  private final MovableClock clock = new MovableClock();
  private final Listeners listeners =
      new Listeners(
          new Inbox(client.getDatabase("listeners"), clock),
          clock,
          new InboxProperties(100, Duration.ofSeconds(15), Duration.ofMinutes(10)),
          new SimpleMeterRegistry());

  @BeforeEach
  void start() {
    listeners.start();
  }

  @AfterEach
  void stop() {
    listeners.stop();
    client.close();
  }

  @Test
  void sixthStreamOfAPersonEndsTheirFirst() {
    Listener other = join("other");
    List<Listener> own = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      own.add(join("mai"));
      clock.moveBy(Duration.ofSeconds(1));
    }

    assertThat(own)
        .extracting(Listener::ended)
        .containsExactly(true, false, false, false, false, false);
    assertThat(other.ended()).isFalse();
  }

  @Test
  void serviceThatStopsEndsItsStreams() {
    Listener listener = join("mai");
    listeners.stop();

    assertThat(listener.ended()).isTrue();
    assertThat(listeners.join(reader("mai"))).isEmpty();
  }

  private Listener join(String subject) {
    return listeners.join(reader(subject)).orElseThrow();
  }

  private static Reader reader(String subject) {
    return new Reader(subject, null, Set.of(Audience.person(subject)));
  }
}
