package onlinefriday.merchant.registry;

import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.background.ServiceTask;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.defaults.topic.StateRelays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistryProperties.class)
class RegistryConfiguration {
  @Bean
  StateRelay<MerchantState> merchantRelay(
      StateRelays relays, Merchants merchants, MerchantFollower follower) {
    return relays.relay(Topic.MERCHANTS, merchants.outbox(follower));
  }

  @Bean
  ServiceTask invitationSweeping(Invitations invitations) {
    return ServiceTask.sweeping(
        "invitation-sweep",
        invitations::sweep,
        Invitations.SWEPT_EVERY,
        SmartLifecycle.DEFAULT_PHASE);
  }
}
