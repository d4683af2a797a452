package onlinefriday.defaults.topic;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Kafka's clients with the contract's topics; a service adds readers, relays and consumers. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
public class TopicDefaults {
  @Bean
  KafkaClients kafkaClients(KafkaConnectionDetails connection) {
    return new KafkaClients(String.join(",", connection.getBootstrapServers()));
  }

  @Bean(destroyMethod = "close")
  KafkaProducer<String, byte[]> producer(KafkaClients clients) {
    return clients.producer();
  }

  @Bean
  TopicSetup topicSetup(KafkaClients clients) {
    return new TopicSetup(clients);
  }

  @Bean
  DeadLetters deadLetters(KafkaProducer<String, byte[]> producer, MeterRegistry meters) {
    return new DeadLetters(producer, meters);
  }

  @Bean
  StateTopics stateTopics(
      KafkaClients clients, TopicSetup setup, DeadLetters deadLetters, MeterRegistry meters) {
    return new StateTopics(clients, setup, deadLetters, meters);
  }

  @Bean
  StateRelays stateRelays(
      KafkaProducer<String, byte[]> producer,
      TopicSetup setup,
      Clock clock,
      Environment environment,
      MeterRegistry meters) {
    String source = environment.getRequiredProperty("spring.application.name");
    return new StateRelays(producer, setup, clock, source, meters);
  }

  /** Named as the readiness group includes it. */
  @Bean("topics")
  HealthIndicator topics(StateTopics topics, StateRelays relays) {
    return () -> topics.health(relays.setAside());
  }
}
