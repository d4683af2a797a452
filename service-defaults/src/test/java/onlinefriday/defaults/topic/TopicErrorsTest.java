package onlinefriday.defaults.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.contracts.background.ProcessEnd;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.fact.FactReader;
import onlinefriday.defaults.testing.TestBackbone;
import onlinefriday.defaults.testing.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;

class TopicErrorsTest {
  private final KafkaClients clients = new KafkaClients(TestBackbone.running().kafkaServers());
  private final KafkaProducer<String, byte[]> producer = clients.producer();
  private final TopicSetup setup = new TopicSetup(clients);

  @AfterEach
  void close() {
    producer.close();
  }

  @Test
  void anErrorOfARelayEndsTheProcess() {
    StateOutbox<MerchantState> broken =
        new StateOutbox<>() {
          @Override
          public List<MerchantState> unpublished(int max) {
            throw planted();
          }

          @Override
          public void published(MerchantState state) {}

          @Override
          public SetAside setAside() {
            throw planted();
          }
        };
    endsTheProcess(
        new StateRelay<>(Topic.MERCHANTS, broken, producer, setup, Clock.systemUTC(), "test"));
  }

  @Test
  void anErrorOfAStateReaderEndsTheProcess() {
    setup.ensure(Topic.FILINGS);
    Topics.send(Topic.FILINGS, "a", "{\"id\":\"a\",\"version\":1}".getBytes());
    endsTheProcess(
        new StateTopicReader<>(
            Topic.FILINGS,
            MerchantState.class,
            state -> {
              throw planted();
            },
            Duration.ZERO,
            clients,
            setup,
            new DeadLetters(producer, new SimpleMeterRegistry())));
  }

  @Test
  void anErrorOfAFactReaderEndsTheProcess() {
    var broken =
        new FactReader.Reading() {
          @Override
          public void begin(
              KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {}

          @Override
          public void goOn(KafkaConsumer<String, byte[]> consumer) {
            throw planted();
          }
        };
    endsTheProcess(new FactReader("test", Topic.REDEMPTIONS, clients, setup, broken));
  }

  private static void endsTheProcess(SmartLifecycle working) {
    try (var end = ProcessEnd.watched()) {
      working.start();
      assertThat(end.exitCode()).isEqualTo(BackgroundTask.EXIT_ERROR);
      working.stop();
    }
  }

  private static NoClassDefFoundError planted() {
    return new NoClassDefFoundError("planted");
  }
}
