package onlinefriday.notification.inbox;

import java.time.Duration;
import onlinefriday.defaults.background.ServiceTask;
import onlinefriday.defaults.security.PublicPaths;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {
  private static final Duration SWEEP_EVERY = Duration.ofHours(1);

  /** The page's own files say nothing about anybody. */
  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.reading("/inbox/inbox.js", "/inbox/inbox.css");
  }

  @Bean
  ServiceTask inboxSweeping(InboxSweep sweep) {
    return new ServiceTask(
        ServiceTask.named("inbox-sweep").every(SWEEP_EVERY).runs(sweep::removeSome),
        SmartLifecycle.DEFAULT_PHASE);
  }
}
