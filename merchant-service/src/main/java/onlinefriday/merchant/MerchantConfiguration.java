package onlinefriday.merchant;

import java.util.List;
import onlinefriday.defaults.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the whole service shares. */
@Configuration(proxyBeanMethods = false)
class MerchantConfiguration {
  @Bean
  PublicPaths publicPaths() {
    return new PublicPaths(
        List.of(
            "/v1/filing-receipts/*",
            "/v1/violations",
            "/v1/deals",
            "/deals/**",
            "/complaints/**",
            "/filing-receipts"),
        List.of("/v1/complaints", "/complaints"));
  }
}
