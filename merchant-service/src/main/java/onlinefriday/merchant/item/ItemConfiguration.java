package onlinefriday.merchant.item;

import onlinefriday.defaults.background.ServiceTask;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ItemConfiguration {
  @Bean
  ServiceTask itemSetSweeping(Items items, ItemSets sets, ItemSetHolder holder) {
    ItemSetSweep sweep = new ItemSetSweep(items, sets, holder);
    return ServiceTask.sweeping(
        "item-set-sweep", sweep::sweep, ItemSetSweep.EVERY, SmartLifecycle.DEFAULT_PHASE);
  }
}
