package onlinefriday.notification.feed;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.topic.StateTopicReader;
import onlinefriday.defaults.topic.StateTopics;
import onlinefriday.notification.inbox.Inbox;
import onlinefriday.notification.mail.MailOutbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedConfiguration {
  @Bean
  StateTopicReader<CampaignState> campaigns(
      StateTopics topics, MongoDatabase database, Inbox inbox, Clock clock) {
    var feed = new CampaignFeed(new KnownStates(database, "known.campaigns"), inbox, clock);
    return topics.reader(Topic.CAMPAIGNS, CampaignState.class, new UntilStored<>(feed::accept));
  }

  @Bean
  StateTopicReader<MerchantState> merchants(
      StateTopics topics,
      MongoDatabase database,
      Inbox inbox,
      MailOutbox mails,
      FeedProperties bounds,
      Clock clock) {
    var known = new KnownStates(database, "known.merchants");
    var feed = new MerchantFeed(known, inbox, mails, bounds.mailAgeMax(), clock);
    return topics.reader(Topic.MERCHANTS, MerchantState.class, new UntilStored<>(feed::accept));
  }
}
