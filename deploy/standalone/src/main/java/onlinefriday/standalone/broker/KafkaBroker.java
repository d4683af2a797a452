package onlinefriday.standalone.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import onlinefriday.standalone.access.OwnerOnly;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A Kafka node, broker and controller in one, whose data survives. */
public final class KafkaBroker implements AutoCloseable {
  private final KafkaRaftServer server;

  private KafkaBroker(KafkaRaftServer server) {
    this.server = server;
  }

  /** Takes {@code onlinefriday.data}, {@code kafka.port} and {@code kafka.controller-port}. */
  public static void main(String[] args) throws Exception {
    var data = Path.of(System.getProperty("onlinefriday.data", "data"));
    var broker =
        start(
            data.resolve("kafka"),
            Integer.getInteger("kafka.port", 9192),
            Integer.getInteger("kafka.controller-port", 9193));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
    broker.server.awaitShutdown();
  }

  /** Formats the directory at first use, then returns once the broker takes requests. */
  public static KafkaBroker start(Path directory, int port, int controllerPort) throws Exception {
    var settings = new BrokerSettings(OwnerOnly.directory(directory), port, controllerPort);
    format(directory);
    var server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
    server.startup();
    return new KafkaBroker(server);
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path directory) throws Exception {
    var said = new ByteArrayOutputStream();
    new Formatter()
        .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
        .setClusterId(clusterId(directory.resolve("cluster-id")))
        .setNodeId(BrokerSettings.NODE_ID)
        .setDirectories(List.of(directory.toString()))
        .setMetadataLogDirectory(directory.toString())
        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
        .setIgnoreFormatted(true)
        .run();
  }

  /** Kept beside the data: a node refuses data of another cluster. */
  private static String clusterId(Path file) throws IOException {
    if (!Files.exists(file)) OwnerOnly.write(file, Uuid.randomUuid().toString());
    return Files.readString(file).strip();
  }
}
