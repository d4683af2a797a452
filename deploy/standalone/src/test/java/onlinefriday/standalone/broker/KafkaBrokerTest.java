package onlinefriday.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import onlinefriday.standalone.FreePorts;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
  @TempDir Path directory;

  @Test
  void topicSurvivesARestartAndNoneIsMadeUnasked() throws Exception {
    int port = FreePorts.next();
    int controllerPort = FreePorts.next();
    try (var _ = KafkaBroker.start(directory, port, controllerPort);
        var admin = admin(port)) {
      var topic = new NewTopic("voucher.redemptions", 3, (short) 1);
      admin.createTopics(List.of(topic)).all().get(20, TimeUnit.SECONDS);
      assertThatThrownBy(
              () ->
                  admin
                      .describeTopics(List.of("misspelt"))
                      .allTopicNames()
                      .get(20, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
    try (var _ = KafkaBroker.start(directory, port, controllerPort);
        var admin = admin(port)) {
      var topics = admin.describeTopics(List.of("voucher.redemptions")).allTopicNames();
      assertThat(topics.get(20, TimeUnit.SECONDS).get("voucher.redemptions").partitions())
          .hasSize(3);
      assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).doesNotContain("misspelt");
    }
  }

  private static Admin admin(int port) {
    return Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port));
  }
}
