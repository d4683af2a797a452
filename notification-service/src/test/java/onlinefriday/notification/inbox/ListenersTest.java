package onlinefriday.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.contracts.background.ProcessEnd;
import onlinefriday.contracts.testing.Patience;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.TestBackbone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListenersTest {
  private final MongoClient client =
      MongoClients.create(TestBackbone.running().mongoUri("listeners"));
  private final MovableClock clock = new MovableClock();
  private final AtomicBoolean buggy = new AtomicBoolean();
  private volatile boolean broken;
  private final Inbox inbox = new Inbox(client.getDatabase("listeners"), clock);
  private final Listeners listeners =
      new Listeners(
          inbox,
          ((InstantSource) this::now).withZone(ZoneOffset.UTC),
          new InboxProperties(
              Duration.ofDays(180), 100, Duration.ofSeconds(15), Duration.ofMinutes(10)),
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

  @Test
  void aBugDoesNotEndTheLooking() throws InterruptedException {
    Listener listener = join("mai");
    buggy.set(true);
    await().untilFalse(buggy);
    inbox.add(itemFor("mai"));

    assertThat(listener.next(Patience.MAX)).isNotNull();
  }

  @Test
  void whatCameLongBeforeALookThatWasLateIsTold() throws InterruptedException {
    Listener listener = join("mai");
    inbox.add(itemFor("mai"));
    clock.moveBy(Duration.ofMinutes(1));

    assertThat(listener.next(Patience.MAX)).isNotNull();
  }

  @Test
  void anErrorEndsTheProcess() {
    try (var end = ProcessEnd.watched()) {
      broken = true;
      assertThat(end.exitCode()).isEqualTo(BackgroundTask.EXIT_ERROR);
    }
  }

  /** The clock, but for one reading after somebody wished for a bug. */
  private Instant now() {
    if (buggy.compareAndSet(true, false)) {
      throw new IllegalStateException("a bug");
    }
    if (broken) {
      throw new NoClassDefFoundError("planted");
    }
    return clock.instant();
  }

  private Item itemFor(String subject) {
    return new Item(
        UUID.randomUUID().toString(),
        Kind.MERCHANT_VERIFIED,
        Map.of("name", "Cửa hàng"),
        List.of(Audience.person(subject)),
        clock.instant());
  }

  private Listener join(String subject) {
    return listeners.join(reader(subject)).orElseThrow();
  }

  private static Reader reader(String subject) {
    return new Reader(subject, null, Set.of(Audience.person(subject)));
  }
}
