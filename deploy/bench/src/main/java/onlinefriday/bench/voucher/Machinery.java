package onlinefriday.bench.voucher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onlinefriday.bench.noop.NoOpService;
import onlinefriday.bench.process.Child;
import onlinefriday.bench.process.FreePorts;
import onlinefriday.bench.process.Household;
import onlinefriday.bench.process.StoreProcess;
import onlinefriday.standalone.access.Secrets;
import onlinefriday.standalone.launcher.Plans;
import onlinefriday.standalone.launcher.PlatformOptions;
import onlinefriday.standalone.launcher.Ports;
import onlinefriday.standalone.launcher.ServiceName;
import onlinefriday.standalone.launcher.Size;
import onlinefriday.standalone.process.HttpProbe;

/** Starts what is measured as the launcher starts it, on ports of its own. */
final class Machinery {
  private static final int OFFSET_FIRST = 10_000;
  private static final int OFFSET_STEP = 100;
  private static final int OFFSET_LAST = 30_000;
  private static final Secrets NONE = new Secrets("", "", List.of(), List.of(), List.of());

  private final Household household;
  private final HttpClient http;
  private final Issuers issuers;
  private final Path home;
  private final Ports ports;

  Machinery(Household household, HttpClient http, Issuers issuers) throws IOException {
    this.household = household;
    this.http = http;
    this.issuers = issuers;
    this.home = Path.of(System.getProperty("onlinefriday.home", "."));
    this.ports = freePorts();
  }

  private static Ports freePorts() throws IOException {
    for (int offset = OFFSET_FIRST; offset < OFFSET_LAST; offset += OFFSET_STEP) {
      var ports = new Ports(offset);
      if (FreePorts.isFree(ports.kafka()) && FreePorts.isFree(ports.kafkaController())) {
        return ports;
      }
    }
    throw new IOException("no free ports for Kafka");
  }

  String kafkaServers() {
    return "127.0.0.1:" + ports.kafka();
  }

  void startKafka() throws IOException, InterruptedException {
    var plan = plans("kafka-data").kafka();
    household.start(plan.name(), plan.command(), plan.environment()).await(plan.probe());
  }

  /** A voucher-service with a store of its own; the name is its instance's too. */
  VoucherServer startVouchers(String name) throws IOException, InterruptedException {
    Served store = startStore(name + "-store");
    int port = FreePorts.any();
    int management = FreePorts.any();
    String uri = "mongodb://127.0.0.1:" + store.port() + "/voucher";
    var plan = plans(name + "-data").service(ServiceName.VOUCHER);
    List<String> command = new ArrayList<>(plan.command());
    command.addAll(arguments(port, management, uri));
    command.add("--onlinefriday.voucher.instance=" + name);
    Child child = household.start(name, command, plan.environment());
    child.await(readiness(management));
    System.err.println(name + " runs, process " + child.pid());
    return new VoucherServer(
        new Served(port, List.of(child, store.processes().getFirst())),
        uri,
        issuers.authorization(),
        http);
  }

  Served startNoOp() throws IOException, InterruptedException {
    int port = FreePorts.any();
    int management = FreePorts.any();
    List<String> command = java(Size.HOT, NoOpService.class);
    String uri = "mongodb://127.0.0.1:" + startStore("no-op-store").port() + "/no-op";
    command.addAll(arguments(port, management, uri));
    command.add("--spring.application.name=no-op");
    Child child = household.start("no-op", command, Map.of());
    child.await(readiness(management));
    return new Served(port, List.of(child));
  }

  private Served startStore(String name) throws IOException, InterruptedException {
    int port = FreePorts.any();
    List<String> command = java(Size.BACKBONE, StoreProcess.class);
    command.addAll(List.of(household.scratch().directory(name).toString(), Integer.toString(port)));
    Child child = household.start(name, command, Map.of());
    child.await(() -> !FreePorts.isFree(port));
    return new Served(port, List.of(child));
  }

  private Plans plans(String data) throws IOException {
    Path directory = household.scratch().directory(data);
    return new Plans(new PlatformOptions(home, directory, ports, false), NONE, http);
  }

  private HttpProbe readiness(int management) {
    var uri = URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness");
    return new HttpProbe(http, uri);
  }

  private List<String> arguments(int port, int management, String store) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--server.port=" + port);
    arguments.add("--management.server.address=127.0.0.1");
    arguments.add("--management.server.port=" + management);
    arguments.add("--spring.mongodb.uri=" + store);
    arguments.add("--spring.kafka.bootstrap-servers=" + kafkaServers());
    issuers.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return arguments;
  }

  private List<String> java(Size size, Class<?> main) {
    Path jar = Path.of(System.getProperty("onlinefriday.bench.jar", ""));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(size.flags());
    if (main == StoreProcess.class) {
      command.add("-Dlogback.configurationFile=logback-bench.xml");
    }
    command.addAll(List.of("-cp", jar + ":" + jar.resolveSibling("lib") + "/*", main.getName()));
    return command;
  }
}
