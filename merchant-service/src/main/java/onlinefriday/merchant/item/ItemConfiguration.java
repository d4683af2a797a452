package onlinefriday.merchant.item;

import onlinefriday.defaults.rounds.Rounds;
import onlinefriday.defaults.rounds.Wake;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ItemConfiguration {
  @Bean
  Rounds itemSetSweeping(Items items, ItemSets sets, ItemSetHolder holder) {
    ItemSetSweep sweep = new ItemSetSweep(items, sets, holder);
    return new Rounds(
        "item-set-sweep",
        () -> {
          sweep.sweep();
          return false;
        },
        new Wake(),
        ItemSetSweep.EVERY,
        SmartLifecycle.DEFAULT_PHASE);
  }
}
