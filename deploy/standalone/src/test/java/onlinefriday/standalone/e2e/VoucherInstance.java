package onlinefriday.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import onlinefriday.standalone.FreePorts;
import onlinefriday.standalone.access.SecretsFile;
import onlinefriday.standalone.launcher.Plans;
import onlinefriday.standalone.launcher.ServiceName;
import onlinefriday.standalone.process.Console;
import onlinefriday.standalone.process.HttpProbe;
import onlinefriday.standalone.process.ProcessPlan;
import onlinefriday.standalone.process.Supervised;

/** A running voucher-service; one that is killed is started again. */
final class VoucherInstance implements AutoCloseable {
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

  private final String url;
  private final LongSupplier pid;
  private final Runnable kill;
  private final BooleanSupplier ready;
  private final Runnable close;

  private VoucherInstance(
      String url, LongSupplier pid, Runnable kill, BooleanSupplier ready, Runnable close) {
    this.url = url;
    this.pid = pid;
    this.kill = kill;
    this.ready = ready;
    this.close = close;
  }

  /** The platform's own, behind the gateway. */
  static VoucherInstance first() {
    var platform = RunningPlatform.get();
    String name = ServiceName.VOUCHER.process();
    int management = RunningPlatform.ports().management(ServiceName.VOUCHER);
    return new VoucherInstance(
        url(RunningPlatform.ports().http(ServiceName.VOUCHER)),
        () -> platform.pid(name),
        () -> platform.kill(name),
        readiness(management)::answers,
        () -> {});
  }

  /** One more, on the same store and the same Kafka, that only tests know of. */
  static VoucherInstance second() {
    RunningPlatform.get();
    try {
      int port = FreePorts.next();
      int management = FreePorts.next();
      Supervised process =
          Supervised.start(
              plan(port, management),
              RunningPlatform.where().data(),
              new Console(System.out, false));
      return new VoucherInstance(
          url(port), process::pid, process::kill, process::ready, () -> stop(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessPlan plan(int port, int management) throws IOException {
    var where = RunningPlatform.where();
    var secrets = new SecretsFile(where.data()).readOrCreate();
    ProcessPlan first =
        new Plans(where, secrets, HttpClient.newHttpClient()).service(ServiceName.VOUCHER);
    List<String> command = new ArrayList<>(first.command());
    command.add("--onlinefriday.voucher.instance=voucher-2");
    command.add("--server.port=" + port);
    command.add("--management.server.port=" + management);
    return new ProcessPlan(
        first.name() + "-2", command, first.environment(), readiness(management));
  }

  private static HttpProbe readiness(int management) {
    var uri = URI.create(url(management) + "/actuator/health/readiness");
    return new HttpProbe(HttpClient.newHttpClient(), uri);
  }

  private static String url(int port) {
    return "http://127.0.0.1:" + port;
  }

  private static void stop(Supervised process) {
    process.stop(STOP_PATIENCE);
  }

  String url() {
    return url;
  }

  boolean ready() {
    return ready.getAsBoolean();
  }

  /** As {@code kill -9}. */
  void kill() {
    kill.run();
  }

  /** Nothing of it runs until it is told to go on. */
  void halt() {
    signal("STOP");
  }

  void goOn() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      var sending = new ProcessBuilder("kill", "-" + name, Long.toString(pid.getAsLong())).start();
      if (sending.waitFor() != 0) {
        throw new IllegalStateException("kill -" + name + " " + pid.getAsLong() + " failed");
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    close.run();
  }
}
