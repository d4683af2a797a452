package onlinefriday.voucher.ending;

import onlinefriday.defaults.sweep.Sweeping;
import onlinefriday.voucher.publishing.Phases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EndingConfiguration {
  @Bean
  Sweeping expirySweeping(ExpirySweeper sweeper) {
    return new Sweeping("expiry-sweeper", sweeper::sweep, ExpirySweeper.EVERY, Phases.SWEEP);
  }
}
