package onlinefriday.reporting.stream;

import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.fact.FactReader;
import onlinefriday.defaults.topic.KafkaClients;
import onlinefriday.defaults.topic.TopicSetup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads {@link Topic#REDEMPTIONS} while the service runs. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
  @Bean
  FactReader foldingReader(KafkaClients clients, TopicSetup setup, RedemptionConsumer folding) {
    return new FactReader("fold-redemptions", Topic.REDEMPTIONS, clients, setup, folding);
  }
}
