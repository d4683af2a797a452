package onlinefriday.merchant.item;

import onlinefriday.defaults.rounds.Rounds;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ItemConfiguration {
  @Bean
  Rounds itemSetSweeping(Items items, ItemSets sets, ItemSetHolder holder) {
    ItemSetSweep sweep = new ItemSetSweep(items, sets, holder);
    return Rounds.sweeping(
        "item-set-sweep", sweep::sweep, ItemSetSweep.EVERY, SmartLifecycle.DEFAULT_PHASE);
  }
}
