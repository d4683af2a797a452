package onlinefriday.reporting.dashboard;

import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.topic.StateTopicReader;
import onlinefriday.defaults.topic.StateTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DashboardConfiguration {
  @Bean
  Editions editions() {
    return new Editions();
  }

  @Bean
  ProvinceAssets provinceAssets() {
    return ProvinceAssets.onClassPath();
  }

  @Bean
  StateTopicReader<EditionState> editionReader(StateTopics topics, Editions editions) {
    return topics.reader(Topic.EDITIONS, EditionState.class, editions::learn);
  }
}
