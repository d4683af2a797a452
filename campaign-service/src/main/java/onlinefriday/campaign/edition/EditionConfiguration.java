package onlinefriday.campaign.edition;

import com.mongodb.client.MongoDatabase;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.defaults.topic.StateRelays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where editions are kept, and how they reach {@link Topic#EDITIONS}. */
@Configuration(proxyBeanMethods = false)
class EditionConfiguration {
  @Bean
  AggregateStore<EditionState> editionStore(MongoDatabase database) {
    return new AggregateStore<>(database, "editions", EditionState.class).withIndexes("state");
  }

  @Bean
  StateRelay<EditionState> editionRelay(
      StateRelays relays, AggregateStore<EditionState> store, EditionFollower follower) {
    return relays.relay(Topic.EDITIONS, new EditionOutbox(store, follower));
  }
}
