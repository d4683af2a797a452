package onlinefriday.merchant.assessment;

import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.topic.StateTopicReader;
import onlinefriday.defaults.topic.StateTopics;
import onlinefriday.merchant.law.Assessor;
import onlinefriday.merchant.law.RuleBook;
import onlinefriday.merchant.law.WorkingCalendar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LawProperties.class)
class LawConfiguration {
  @Bean
  RuleBook ruleBook() {
    return RuleBook.read();
  }

  @Bean
  WorkingCalendar workingCalendar(LawProperties properties) {
    return WorkingCalendar.read(properties.daysOff(), properties.makeUpDays());
  }

  @Bean
  Assessor assessor(RuleBook book, WorkingCalendar calendar, Provinces provinces) {
    return new Assessor(book, calendar, provinces);
  }

  @Bean
  KnownEditions knownEditions() {
    return new KnownEditions();
  }

  @Bean
  StateTopicReader<EditionState> editionReader(StateTopics topics, KnownEditions editions) {
    return topics.reader(Topic.EDITIONS, EditionState.class, editions::learn);
  }
}
