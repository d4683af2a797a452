package onlinefriday.standalone.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onlinefriday.standalone.access.Secrets;
import onlinefriday.standalone.process.HttpProbe;
import onlinefriday.standalone.process.KafkaProbe;
import onlinefriday.standalone.process.Probe;
import onlinefriday.standalone.process.ProcessPlan;
import tools.jackson.databind.json.JsonMapper;

/** How each process of a platform is started. */
public final class Plans {
  private final PlatformOptions options;
  private final Secrets secrets;
  private final HttpClient client;
  private final Jars jars;
  private final Ports ports;

  public Plans(PlatformOptions options, Secrets secrets, HttpClient client) {
    this.options = options;
    this.secrets = secrets;
    this.client = client;
    jars = new Jars(options.home());
    ports = options.ports();
  }

  /** Stands on every child's command line: tells whose a process is. */
  static String mark(Path data) {
    return "-Donlinefriday.data=" + data + " ";
  }

  public ProcessPlan kafka() throws IOException {
    var command = java(Size.BACKBONE);
    command.add("-Dlogback.configurationFile=logback-kafka.xml");
    command.add("-Dkafka.port=" + ports.kafka());
    command.add("-Dkafka.controller-port=" + ports.kafkaController());
    command.addAll(List.of("-cp", jars.standaloneClassPath()));
    command.add("onlinefriday.standalone.broker.KafkaBroker");
    return new ProcessPlan(Fleet.KAFKA, command, Map.of(), new KafkaProbe(ports.kafka()));
  }

  ProcessPlan backbone() throws IOException {
    var command = java(Size.BACKBONE);
    command.addAll(List.of("-cp", jars.standaloneClassPath()));
    command.add("onlinefriday.standalone.Backbone");
    var properties =
        Map.<String, Object>of(
            "server.port", ports.issuer(),
            "onlinefriday.standalone.data", options.data().toString(),
            "onlinefriday.standalone.store-port", ports.store(),
            "onlinefriday.standalone.mail-port", ports.mail(),
            "onlinefriday.standalone.issuer", options.issuer(),
            "onlinefriday.standalone.gateway", options.gateway());
    return new ProcessPlan(
        Fleet.BACKBONE, command, environment(properties), http(ports.issuer(), "/oauth2/jwks"));
  }

  public ProcessPlan service(ServiceName service) throws IOException {
    var command = java(service.size());
    command.addAll(List.of("-jar", Unpacked.of(jars.of(service)).toString()));
    var properties = new ServiceProperties(options, secrets).of(service);
    return new ProcessPlan(
        service.process(),
        command,
        environment(properties),
        http(ports.management(service), "/actuator/health/readiness"));
  }

  private List<String> java(Size size) {
    var command = new ArrayList<String>();
    if (Files.isExecutable(Path.of("/bin/sh"))) {
      // Ctrl-C reaches every process of the terminal; only the launcher may act on it, in order
      command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(mark(options.data()).strip());
    command.addAll(size.flags());
    return command;
  }

  /** Exact property names, and nothing of it on the command line. */
  private static Map<String, String> environment(Map<String, Object> properties) {
    return Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(properties));
  }

  private Probe http(int port, String path) {
    return new HttpProbe(client, URI.create("http://127.0.0.1:" + port + path));
  }
}
