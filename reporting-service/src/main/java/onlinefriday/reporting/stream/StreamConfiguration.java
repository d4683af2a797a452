package onlinefriday.reporting.stream;

import java.time.Duration;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.background.ServiceTask;
import onlinefriday.defaults.fact.FactReader;
import onlinefriday.defaults.topic.KafkaClients;
import onlinefriday.defaults.topic.TopicSetup;
import onlinefriday.reporting.kpi.KpiFolds;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads {@link Topic#REDEMPTIONS} while the service runs. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
  private static final Duration LET_GO_EVERY = Duration.ofHours(1);

  @Bean
  FactReader foldingReader(KafkaClients clients, TopicSetup setup, RedemptionConsumer folding) {
    return new FactReader("fold-redemptions", Topic.REDEMPTIONS, clients, setup, folding);
  }

  @Bean
  ServiceTask figuresLettingGo(KpiFolds folds) {
    return ServiceTask.sweeping(
        "let-figures-go", folds::letGo, LET_GO_EVERY, SmartLifecycle.DEFAULT_PHASE);
  }
}
