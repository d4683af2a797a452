package onlinefriday.standalone.launcher;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onlinefriday.standalone.access.AccessFile;
import onlinefriday.standalone.access.Secrets;
import onlinefriday.standalone.access.SecretsFile;
import onlinefriday.standalone.process.Console;
import onlinefriday.standalone.process.DataLock;
import onlinefriday.standalone.process.Leftovers;
import onlinefriday.standalone.process.ProcessPlan;
import onlinefriday.standalone.process.StartRefused;
import onlinefriday.standalone.provisioning.Api;
import onlinefriday.standalone.provisioning.Demo;
import onlinefriday.standalone.provisioning.Provisioning;
import org.jspecify.annotations.Nullable;

/** A whole platform on this machine: eight processes and the data they share. */
public final class Platform implements AutoCloseable {
  private final PlatformOptions options;
  private final Console console;
  private final Fleet fleet;
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable DataLock lock;
  private @Nullable Demo demo;
  private @Nullable Secrets secrets;
  private @Nullable String openEdition;

  public Platform(PlatformOptions options, Console console) {
    this.options = options;
    this.console = console;
    fleet = new Fleet(options.data(), console);
  }

  /**
   * Returns once everything is ready and the sample keys work.
   *
   * @throws StartRefused when it cannot be started; nothing is left running
   */
  public static Platform start(PlatformOptions options, Console console) throws IOException {
    var platform = new Platform(options, console);
    try {
      platform.start();
      return platform;
    } catch (IOException | RuntimeException e) {
      platform.close();
      throw e;
    }
  }

  void start() throws IOException {
    lock = DataLock.acquire(options.data());
    Leftovers.stop(options.data(), Plans.mark(options.data()), console);
    PortCheck.allFree(options.ports());
    var files = new SecretsFile(options.data());
    var known = files.readOrCreate();
    GatewayKeys.ensure(options.data());
    startProcesses(new Plans(options, known, client));
    var api = new Api(client, options.gateway(), options.issuer());
    console.progress("preparing the sample merchant and the sample keys");
    secrets = new Provisioning(api, Clock.systemUTC()).provision(known, files);
    if (options.demo()) demo = Demo.open(api, secrets, Clock.systemUTC(), console);
    openEdition = api.openEdition().orElse(null);
    files.publish(access());
  }

  public String gateway() {
    return options.gateway();
  }

  public String issuer() {
    return options.issuer();
  }

  /** Who may sign in and with what, as in {@code data/access.json}. */
  public AccessFile access() {
    if (secrets == null) throw new IllegalStateException("not started");
    return AccessFile.of(options.gateway(), options.issuer(), secrets);
  }

  /** The edition whose window was open when the platform was ready, if one was. */
  public Optional<String> openEdition() {
    return Optional.ofNullable(openEdition);
  }

  /** The process id of {@code kafka}, {@code backbone} or a service. */
  public long pid(String name) {
    return fleet.member(name).pid();
  }

  /** Kills a process as {@code kill -9} does; the platform starts it again within 5 s. */
  public void kill(String name) {
    fleet.member(name).kill();
  }

  /** Waits until each process does its work again, for at most three minutes. */
  public void awaitReady() {
    fleet.awaitReady(fleet.members());
  }

  public Path log(String name) {
    return fleet.member(name).log();
  }

  /** Stops everything in order within 15 s; what was stored is found by the next start. */
  @Override
  public void close() {
    if (demo != null) demo.close();
    fleet.close();
    try {
      if (lock != null) lock.close();
    } catch (IOException e) {
      console.progress("the lock on " + options.data() + " stays: " + e.getMessage());
    }
  }

  private void startProcesses(Plans plans) throws IOException {
    console.progress("starting kafka and the backbone (store, issuer, mailbox)");
    var backbone = List.of(fleet.start(plans.kafka()), fleet.start(plans.backbone()));
    // may unpack their jars meanwhile
    var services = new ArrayList<ProcessPlan>();
    for (var service : ServiceName.values()) services.add(plans.service(service));
    fleet.awaitReady(backbone);
    console.progress("starting the services");
    fleet.startInTurn(services, Runtime.getRuntime().availableProcessors() + 1);
  }
}
