package onlinefriday.campaign;

import java.util.UUID;
import java.util.function.Supplier;
import onlinefriday.defaults.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the whole service shares. */
@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {
  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.reading("/", "/v1/clock", "/v1/editions/current");
  }

  /** Ids for what a caller left without one. */
  @Bean
  Supplier<String> newIds() {
    return () -> UUID.randomUUID().toString();
  }
}
