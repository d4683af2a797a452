package onlinefriday.standalone.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A combined KRaft node for one small machine; what is not set here is Kafka's own default. */
record BrokerSettings(Path directory, int port, int controllerPort) {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  Map<String, String> properties() {
    var properties = new HashMap<String, Object>();
    identity(properties);
    oneNode(properties);
    smallMachine(properties);
    return properties.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
  }

  private void identity(Map<String, Object> properties) {
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", NODE_ID);
    properties.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    properties.put("controller.listener.names", CONTROLLER_LISTENER);
    // loopback only: there is no authentication between the services and this broker
    properties.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:"
            + port
            + ","
            + CONTROLLER_LISTENER
            + "://127.0.0.1:"
            + controllerPort);
    properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    properties.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
    properties.put("inter.broker.listener.name", "PLAINTEXT");
    properties.put("log.dirs", directory.toString());
    // a service declares its topics; a misspelt name must not become one
    properties.put("auto.create.topics.enable", false);
  }

  /** Without these a single node refuses to create its internal topics. */
  private static void oneNode(Map<String, Object> properties) {
    for (var log :
        new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
      properties.put(log + ".replication.factor", 1);
      // 50 partitions each by default: 150 open logs for eight processes
      properties.put(log + ".num.partitions", log.startsWith("offsets") ? 4 : 1);
      // 100 MiB by default, preallocated on some file systems
      properties.put(log + ".segment.bytes", 16 << 20);
    }
    properties.put("transaction.state.log.min.isr", 1);
    properties.put("share.coordinator.state.topic.min.isr", 1);
    properties.put("default.replication.factor", 1);
    properties.put("min.insync.replicas", 1);
  }

  private static void smallMachine(Map<String, Object> properties) {
    // 128 MiB by default, allocated at once: the largest single saving of heap
    properties.put("log.cleaner.dedupe.buffer.size", 4 << 20);
    // state topics are tiny, and a new consumer reads them from the start
    properties.put("log.cleaner.threads", 1);
    // 10 MiB preallocated per index and active segment by default
    properties.put("log.index.size.max.bytes", 1 << 20);
    properties.put("num.network.threads", 2);
    properties.put("num.io.threads", 3);
    properties.put("background.threads", 2);
    properties.put("num.recovery.threads.per.data.dir", 2);
    properties.put("group.coordinator.threads", 1);
    properties.put("share.coordinator.threads", 1);
    // one instance of each service: waiting 3 s for others to join only delays readiness
    properties.put("group.initial.rebalance.delay.ms", 0);
    // a killed service's successor takes over after 6 s instead of 45 s
    properties.put("group.min.session.timeout.ms", 3000);
    // after a kill the controller takes the node for alive, and refuses it, until its session ends
    properties.put("broker.session.timeout.ms", 5000);
    properties.put("broker.heartbeat.interval.ms", 500);
    // nobody to hand leadership to
    properties.put("controlled.shutdown.max.retries", 1);
    properties.put("controlled.shutdown.retry.backoff.ms", 100);
  }
}
