package onlinefriday.campaign.fuse;

import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.fact.FactReader;
import onlinefriday.defaults.topic.KafkaClients;
import onlinefriday.defaults.topic.TopicSetup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads {@link Topic#REDEMPTIONS} while the service runs. */
@Configuration(proxyBeanMethods = false)
class FuseConfiguration {
  @Bean
  FactReader grantReader(KafkaClients clients, TopicSetup setup, GrantReading grants) {
    return new FactReader("read-grants", Topic.REDEMPTIONS, clients, setup, grants);
  }
}
