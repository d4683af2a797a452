package onlinefriday.voucher.codes;

import onlinefriday.contracts.event.CodeBatchState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.defaults.topic.StateRelays;
import onlinefriday.defaults.topic.StateTopicReader;
import onlinefriday.defaults.topic.StateTopics;
import onlinefriday.voucher.secret.MongoSecrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How batches reach every instance by {@link Topic#CODE_BATCHES}, and the secret they share. */
@Configuration(proxyBeanMethods = false)
class CodesFeed {
  /**
   * Codes are printed and lie in drawers for months: their secret is made once and never changed.
   */
  @Bean
  CodeFormat codeFormat(MongoSecrets secrets) {
    return new CodeFormat(secrets.atStart("code.keys", "single-use"));
  }

  @Bean
  IssuedCodes issuedCodes() {
    return new IssuedCodes();
  }

  @Bean
  StateTopicReader<CodeBatchState> codeBatches(StateTopics topics, IssuedCodes issued) {
    return topics.reader(Topic.CODE_BATCHES, CodeBatchState.class, issued::put);
  }

  @Bean
  StateRelay<CodeBatchState> codeBatchRelay(StateRelays relays, MongoBatches batches) {
    return relays.relay(Topic.CODE_BATCHES, batches);
  }
}
