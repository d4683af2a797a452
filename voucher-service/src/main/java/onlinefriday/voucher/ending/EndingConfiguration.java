package onlinefriday.voucher.ending;

import onlinefriday.defaults.rounds.Rounds;
import onlinefriday.voucher.publishing.Phases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EndingConfiguration {
  @Bean
  Rounds expirySweeping(ExpirySweeper sweeper) {
    return Rounds.sweeping("expiry-sweeper", sweeper::sweep, ExpirySweeper.EVERY, Phases.SWEEP);
  }
}
