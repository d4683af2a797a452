package onlinefriday.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.gateway.TestPlatform;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class TopicFeedTest {
  private final FeedProperties properties =
      new FeedProperties(
          Duration.ofMillis(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofMillis(1),
          Duration.ofSeconds(10));
  private final AtomicInteger asked = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(classes = {TimeoutException.class, IllegalStateException.class})
  void neitherABugNorAnErrorEndsTheFeed(Class<? extends Throwable> thrown) {
    assertThat(askedAgain(() -> sneaky(thrown)).complete()).isFalse();
  }

  @Test
  void aTopicWithoutPartitionsIsNotReadToItsEnd() {
    assertThat(askedAgain(() -> new MockConsumer<>("earliest")).complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(classes = {TimeoutException.class, IllegalStateException.class})
  void whatCannotBeWrittenNowIsWrittenLater(Class<? extends Throwable> thrown) {
    var kept = new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    var relay =
        new Relay(
            new Clients() {
              @Override
              public Producer<String, byte[]> producer(Topic topic) {
                return asked.incrementAndGet() < 3 ? sneaky(thrown) : kept;
              }
            });
    relay.start();
    try {
      relay.publish("key", new byte[] {1}, Clock.systemUTC().instant().plusSeconds(600));
      await().until(() -> relay.unpublished() == 0);
      assertThat(kept.history()).hasSize(1);
    } finally {
      relay.stop();
    }
  }

  private TopicFeed askedAgain(Supplier<Consumer<String, byte[]>> consumer) {
    var feed =
        new Feed(
            new Clients() {
              @Override
              Consumer<String, byte[]> consumer(Topic topic) {
                asked.incrementAndGet();
                return consumer.get();
              }
            });
    feed.start();
    try {
      await().until(() -> asked.get() > 1);
    } finally {
      feed.stop();
    }
    return feed;
  }

  @SuppressWarnings("unchecked")
  private static <T, X extends Throwable> T sneaky(Class<? extends Throwable> thrown) throws X {
    try {
      throw (X) thrown.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private final class Feed extends TopicFeed {
    Feed(TopicClients clients) {
      super(
          Topic.PARTNER_KEYS,
          new MeterNames("test.stale", "test.unreadable"),
          clients,
          properties,
          new SimpleMeterRegistry(),
          Clock.systemUTC());
    }

    @Override
    protected boolean apply(@Nullable String key, byte @Nullable [] value) {
      return true;
    }
  }

  private final class Relay extends TopicRelay {
    Relay(TopicClients clients) {
      super(
          Topic.ENDED_SESSIONS,
          "test.unpublished",
          10,
          clients,
          new SimpleMeterRegistry(),
          Clock.systemUTC());
    }
  }

  /** A broker that is there, and clients that a test makes. */
  private abstract class Clients extends TopicClients {
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
