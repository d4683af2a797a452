package onlinefriday.voucher.ending;

import onlinefriday.defaults.background.ServiceTask;
import onlinefriday.voucher.publishing.Phases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EndingConfiguration {
  @Bean
  ServiceTask expirySweeping(ExpirySweeper sweeper) {
    return ServiceTask.sweeping(
        "expiry-sweeper", sweeper::sweep, ExpirySweeper.EVERY, Phases.SWEEP);
  }
}
