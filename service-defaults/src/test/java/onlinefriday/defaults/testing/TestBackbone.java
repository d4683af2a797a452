package onlinefriday.defaults.testing;

import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker and a store in this JVM, started once and shared by every test of a module. */
public final class TestBackbone {
  private static final TestBackbone RUNNING = new TestBackbone();

  private final EmbeddedKafkaBroker kafka;

  private TestBackbone() {
    kafka =
        new EmbeddedKafkaKraftBroker(1, 1)
            .brokerProperties(
                Map.of(
                    "auto.create.topics.enable", "false",
                    "group.initial.rebalance.delay.ms", "0",
                    "log.cleaner.dedupe.buffer.size", "4194304"));
    kafka.afterPropertiesSet();
  }

  public static TestBackbone running() {
    return RUNNING;
  }

  public String kafkaServers() {
    return kafka.getBrokersAsString();
  }

  /** The URI of a database of this name. */
  public String mongoUri(String database) {
    return TestStore.shared().uri() + "/" + database;
  }
}
