package onlinefriday.bench.process;

import java.nio.file.Path;
import java.time.Clock;
import onlinefriday.store.RocksStore;
import onlinefriday.store.StoreServer;

/** The embedded store in a process of its own: takes a directory and a port. */
public final class StoreProcess {
  private StoreProcess() {}

  public static void main(String[] args) throws Exception {
    var store = RocksStore.open(Path.of(args[0]), Clock.systemUTC());
    var server = StoreServer.start(store, Integer.parseInt(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    Thread.currentThread().join();
  }
}
