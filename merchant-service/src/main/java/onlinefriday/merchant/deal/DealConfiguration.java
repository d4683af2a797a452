package onlinefriday.merchant.deal;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import onlinefriday.defaults.rounds.Rounds;
import onlinefriday.defaults.rounds.Wake;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DealConfiguration {
  private final Wake wake = new Wake();

  @Bean
  DealFilings dealFilings(MongoDatabase database, Clock clock) {
    return new DealFilings(database, clock, wake);
  }

  @Bean
  Rounds dealRounds(DealKeeping keeping) {
    return new Rounds(
        "deals", keeping::lookAtSome, wake, DealKeeping.LOOK_EVERY, SmartLifecycle.DEFAULT_PHASE);
  }
}
