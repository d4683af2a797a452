package onlinefriday.voucher.terms;

import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.FilingState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.topic.StateTopicReader;
import onlinefriday.defaults.topic.StateTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fills the book from the compacted topics; the service is ready when it has read them. */
@Configuration(proxyBeanMethods = false)
class TermsFeed {
  @Bean
  TermsBook termsBook() {
    return new TermsBook();
  }

  @Bean
  StateTopicReader<EditionState> editions(StateTopics topics, TermsBook book) {
    return topics.reader(Topic.EDITIONS, EditionState.class, book::put);
  }

  @Bean
  StateTopicReader<CampaignState> campaigns(StateTopics topics, TermsBook book) {
    return topics.reader(Topic.CAMPAIGNS, CampaignState.class, book::put);
  }

  @Bean
  StateTopicReader<MerchantState> merchants(StateTopics topics, TermsBook book) {
    return topics.reader(Topic.MERCHANTS, MerchantState.class, book::put);
  }

  @Bean
  StateTopicReader<FilingState> filings(StateTopics topics, TermsBook book) {
    return topics.reader(Topic.FILINGS, FilingState.class, book::put);
  }
}
