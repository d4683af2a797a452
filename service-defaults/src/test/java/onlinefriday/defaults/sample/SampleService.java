package onlinefriday.defaults.sample;

import com.mongodb.client.MongoDatabase;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.PublicPaths;
import onlinefriday.defaults.thin.ThinAnswer;
import onlinefriday.defaults.thin.ThinEndpoint;
import onlinefriday.defaults.thin.ThinPath;
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

  @Bean
  ThinEndpoint thin() {
    return new Thin(new ThinPath("/v1/thin"));
  }

  @Bean
  ThinEndpoint thinOfOne() {
    return new Thin(new ThinPath("/v1/thin/{id}/ended"));
  }

  /** Where a controller answers GET. */
  @Bean
  ThinEndpoint thinBesideAController() {
    return new Thin(new ThinPath("/v1/numbers"));
  }

  private record Thin(ThinPath path) implements ThinEndpoint {
    @Override
    public Described described() {
      return new Described("Says nothing", Void.class, 200, Object.class, List.of());
    }

    @Override
    public ThinAnswer answer(Caller caller, HttpServletRequest request) {
      return ThinAnswer.json("{}".getBytes(StandardCharsets.UTF_8));
    }
  }

  record Heard(List<MerchantState> states) {}
}
