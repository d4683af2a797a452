package onlinefriday.defaults.sample;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.security.PublicPaths;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.defaults.topic.StateRelays;
import onlinefriday.defaults.topic.StateTopicReader;
import onlinefriday.defaults.topic.StateTopics;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A small service that uses everything a service gets. */
@SpringBootApplication
class SampleService {
  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.reading("/v1/open");
  }

  @Bean
  AggregateStore<MerchantState> merchants(MongoDatabase database) {
    return new AggregateStore<>(database, "merchants", MerchantState.class).withIndexes("province");
  }

  @Bean
  StateRelay<MerchantState> relay(StateRelays relays, AggregateStore<MerchantState> store) {
    return relays.relay(Topic.MERCHANTS, store);
  }

  @Bean
  Heard heard() {
    return new Heard(new CopyOnWriteArrayList<>());
  }

  @Bean
  StateTopicReader<MerchantState> reader(StateTopics topics, Heard heard) {
    return topics.reader(Topic.MERCHANTS, MerchantState.class, heard.states()::add);
  }

  record Heard(List<MerchantState> states) {}
}
