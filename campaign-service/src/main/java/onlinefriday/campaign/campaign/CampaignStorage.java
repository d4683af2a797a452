package onlinefriday.campaign.campaign;

import com.mongodb.client.MongoDatabase;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.defaults.topic.StateRelays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where campaigns are kept, and how they reach {@link Topic#CAMPAIGNS}. */
@Configuration(proxyBeanMethods = false)
class CampaignStorage {
  @Bean
  AggregateStore<Campaign> campaignStore(MongoDatabase database) {
    return new AggregateStore<>(database, "campaigns", Campaign.class)
        .withIndexes("terms.editionId", "terms.state");
  }

  @Bean
  StateRelay<CampaignState> campaignRelay(StateRelays relays, AggregateStore<Campaign> store) {
    return relays.relay(Topic.CAMPAIGNS, new CampaignOutbox(store));
  }
}
