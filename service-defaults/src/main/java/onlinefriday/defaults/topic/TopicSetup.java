package onlinefriday.defaults.topic;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import onlinefriday.contracts.topic.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics as the contract has them. Whoever comes first makes a topic, owner or reader. */
public final class TopicSetup {
  private final KafkaClients clients;

  TopicSetup(KafkaClients clients) {
    this.clients = clients;
  }

  /**
   * Makes the topic and its dead-letter topic unless they are there.
   *
   * @throws KafkaException when Kafka is away
   */
  public void ensure(Topic topic) {
    NewTopic wanted =
        new NewTopic(topic.topicName(), Optional.of(topic.partitions()), Optional.empty())
            .configs(topic.settings());
    NewTopic dead =
        new NewTopic(topic.deadLetterName(), Optional.of(1), Optional.empty())
            .configs(Topic.KEPT_FOR_GOOD);
    try (Admin admin = clients.admin()) {
      for (var made : admin.createTopics(List.of(wanted, dead)).values().values()) {
        try {
          made.get();
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw new KafkaException("cannot make " + topic.topicName(), e.getCause());
          }
        }
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
