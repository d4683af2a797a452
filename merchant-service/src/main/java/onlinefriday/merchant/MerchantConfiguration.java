package onlinefriday.merchant;

import onlinefriday.defaults.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the whole service shares. */
@Configuration(proxyBeanMethods = false)
class MerchantConfiguration {
  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.reading("/v1/filing-receipts/*");
  }
}
