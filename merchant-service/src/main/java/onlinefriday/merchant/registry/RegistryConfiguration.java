package onlinefriday.merchant.registry;

import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.defaults.topic.StateRelays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {
  @Bean
  StateRelay<MerchantState> merchantRelay(
      StateRelays relays, Merchants merchants, MerchantFollower follower) {
    return relays.relay(Topic.MERCHANTS, new MerchantOutbox(merchants.outbox(), follower));
  }
}
