package onlinefriday.gateway.partnerkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.contracts.background.ProcessEnd;
import onlinefriday.gateway.TestPlatform;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class PartnerKeyReaderTest {
  private final PartnerKeyProperties properties =
      new PartnerKeyProperties(
          10,
          Duration.ofMillis(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofMillis(1),
          Duration.ofSeconds(10));
  private final PartnerKeys keys = new PartnerKeys(properties);
  private final KeyFeedState state =
      new KeyFeedState(Clock.systemUTC(), properties, keys, new SimpleMeterRegistry());
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void aBugDoesNotEndTheFeed() {
    untilAskedAgain(
        new Clients() {
          @Override
          Consumer<byte[], byte[]> consumer() {
            asked.incrementAndGet();
            throw new IllegalStateException("a bug");
          }
        });
  }

  @Test
  void anErrorEndsTheProcess() {
    try (var end = ProcessEnd.watched()) {
      PartnerKeyFeed feed =
          feed(
              new Clients() {
                @Override
                Consumer<byte[], byte[]> consumer() {
                  throw new NoClassDefFoundError("planted");
                }
              });
      feed.start();
      assertThat(end.exitCode()).isEqualTo(BackgroundTask.EXIT_ERROR);
      feed.stop();
    }
  }

  @Test
  void aTopicWithoutPartitionsIsNotReadToItsEnd() {
    untilAskedAgain(
        new Clients() {
          @Override
          Consumer<byte[], byte[]> consumer() {
            asked.incrementAndGet();
            return new MockConsumer<>("earliest");
          }
        });
    assertThat(state.complete()).isFalse();
  }

  private void untilAskedAgain(KeyTopicClients clients) {
    PartnerKeyFeed feed = feed(clients);
    feed.start();
    try {
      await().until(() -> asked.get() > 1);
    } finally {
      feed.stop();
    }
  }

  private PartnerKeyFeed feed(KeyTopicClients clients) {
    return new PartnerKeyFeed(clients, properties, keys, state, Clock.systemUTC());
  }

  /** A broker that is there, and a consumer that a test makes. */
  private abstract class Clients extends KeyTopicClients {
    Clients() {
      super(kafka(), properties);
    }

    private static KafkaProperties kafka() {
      KafkaProperties kafka = new KafkaProperties();
      kafka.setBootstrapServers(List.of(TestPlatform.broker()));
      return kafka;
    }
  }
}
