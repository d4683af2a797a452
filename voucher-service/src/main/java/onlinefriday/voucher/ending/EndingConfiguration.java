package onlinefriday.voucher.ending;

import onlinefriday.defaults.rounds.Rounds;
import onlinefriday.defaults.rounds.Wake;
import onlinefriday.voucher.publishing.Phases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EndingConfiguration {
  @Bean
  Rounds expirySweeping(ExpirySweeper sweeper) {
    return new Rounds(
        "expiry-sweeper",
        () -> {
          sweeper.sweep();
          return false;
        },
        new Wake(),
        ExpirySweeper.EVERY,
        Phases.SWEEP);
  }
}
