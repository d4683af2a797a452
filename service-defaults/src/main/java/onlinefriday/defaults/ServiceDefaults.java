package onlinefriday.defaults;

import java.time.Clock;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.place.Provinces;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** A clock, the registry of provinces, and JSON as the contract has it. */
@AutoConfiguration
public class ServiceDefaults {
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Provinces provinces() {
    return Provinces.registry();
  }

  @Bean
  JsonMapperBuilderCustomizer wireJson() {
    return WireJson::configure;
  }

  @Bean
  JsonFactoryBuilderCustomizer receivedJson() {
    return WireJson::configureReceiving;
  }
}
