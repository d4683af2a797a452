package onlinefriday.gateway.forwarding;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long a caller may take to send. */
@Configuration(proxyBeanMethods = false)
class ServerLimits {
  /**
   * @param readTimeout between two pieces of a request
   * @param requestTimeout for a whole request, body included
   */
  @ConfigurationProperties("onlinefriday.gateway.server")
  record Patience(
      @DefaultValue("10s") Duration readTimeout, @DefaultValue("60s") Duration requestTimeout) {}

  @Bean
  NettyServerCustomizer patience(Patience patience) {
    return server ->
        server.readTimeout(patience.readTimeout()).requestTimeout(patience.requestTimeout());
  }
}
