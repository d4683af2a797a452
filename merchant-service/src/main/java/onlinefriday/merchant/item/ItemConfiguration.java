package onlinefriday.merchant.item;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ItemConfiguration {
  /** While there is nobody to ask, every set stays. */
  @Bean
  ItemSetSweep itemSetSweep(Items items, ItemSets sets, ObjectProvider<ItemSetHolder> holders) {
    ItemSetHolder nobody = set -> true;
    return new ItemSetSweep(items, sets, holders.getIfAvailable(() -> nobody));
  }
}
