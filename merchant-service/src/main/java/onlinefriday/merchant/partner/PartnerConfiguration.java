package onlinefriday.merchant.partner;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import onlinefriday.contracts.event.PartnerKeyState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.defaults.topic.StateRelays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {
  @Bean
  AggregateStore<Partner> partnerStore(MongoDatabase database) {
    return new AggregateStore<>(database, "partners", Partner.class).withIndexes();
  }

  @Bean
  StateRelay<PartnerKeyState> keyRelay(StateRelays relays, AggregateStore<Partner> partners) {
    return relays.relay(Topic.PARTNER_KEYS, new KeyOutbox(partners));
  }

  @Bean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }
}
