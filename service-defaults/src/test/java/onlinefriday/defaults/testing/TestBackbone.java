package onlinefriday.defaults.testing;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker and a store in this JVM, started once and shared by every test of a module. */
public final class TestBackbone {
  private static final TestBackbone RUNNING = new TestBackbone();

  private final EmbeddedKafkaBroker kafka;
  private final InetSocketAddress mongo;

  private TestBackbone() {
    kafka =
        new EmbeddedKafkaKraftBroker(1, 1)
            .brokerProperties(
                Map.of(
                    "auto.create.topics.enable", "false",
                    "group.initial.rebalance.delay.ms", "0",
                    "log.cleaner.dedupe.buffer.size", "4194304"));
    kafka.afterPropertiesSet();
    MongoServer server = new MongoServer(new MemoryBackend());
    mongo = server.bind();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
  }

  public static TestBackbone running() {
    return RUNNING;
  }

  public String kafkaServers() {
    return kafka.getBrokersAsString();
  }

  /** The URI of a database of this name. */
  public String mongoUri(String database) {
    return "mongodb://localhost:" + mongo.getPort() + "/" + database;
  }
}
