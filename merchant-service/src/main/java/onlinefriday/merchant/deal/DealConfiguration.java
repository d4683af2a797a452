package onlinefriday.merchant.deal;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import onlinefriday.contracts.background.Signal;
import onlinefriday.defaults.background.ServiceTask;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DealConfiguration {
  private final Signal changed = new Signal();

  @Bean
  DealFilings dealFilings(MongoDatabase database, Clock clock) {
    return new DealFilings(database, clock, changed);
  }

  @Bean
  ServiceTask dealKeepingTask(DealKeeping keeping) {
    return new ServiceTask(
        ServiceTask.named("deals").every(DealKeeping.LOOK_EVERY, changed).runs(keeping::lookAtSome),
        SmartLifecycle.DEFAULT_PHASE);
  }
}
