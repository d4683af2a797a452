package onlinefriday.merchant.item;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ItemConfiguration {
  @Bean
  ItemSetSweep itemSetSweep(Items items, ItemSets sets, ItemSetHolder holder) {
    return new ItemSetSweep(items, sets, holder);
  }
}
