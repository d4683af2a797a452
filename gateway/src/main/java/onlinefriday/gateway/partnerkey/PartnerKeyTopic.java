package onlinefriday.gateway.partnerkey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import onlinefriday.contracts.topic.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Declares the topic when its owner has not come up yet, so that there is something to read. */
final class PartnerKeyTopic {
  private PartnerKeyTopic() {}

  static void declare(Admin admin, Duration timeout) {
    NewTopic topic =
        new NewTopic(
                Topic.PARTNER_KEYS.topicName(),
                Optional.of(Topic.PARTNER_KEYS.partitions()),
                Optional.empty())
            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    try {
      admin.createTopics(List.of(topic)).all().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new KafkaException("the key topic can be neither found nor made", e.getCause());
      }
    } catch (java.util.concurrent.TimeoutException e) {
      throw new TimeoutException("no broker answered in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }
}
