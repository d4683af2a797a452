package onlinefriday.notification.inbox;

import onlinefriday.defaults.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {
  /** The page's own files say nothing about anybody. */
  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.reading("/inbox/inbox.js", "/inbox/inbox.css");
  }
}
