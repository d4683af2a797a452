package onlinefriday.bench.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import onlinefriday.store.RocksStore;
import onlinefriday.store.StoreServer;

/** The columns of the table. */
enum Entrant {
  STORE {
    @Override
    Contestant open(Path directory) throws Exception {
      var server = StoreServer.start(RocksStore.open(directory, Clock.systemUTC()), 0);
      return new WireContestant(server.uri(), server::close);
    }
  },
  MEMORY {
    @Override
    Contestant open(Path directory) {
      var contestant = served(new MongoServer(new MemoryBackend()));
      return new Emptied(contestant);
    }
  },
  DURABLE_H2 {
    @Override
    Contestant open(Path directory) {
      return served(new MongoServer(DurableH2.open(directory.resolve("store.mv"))));
    }
  },
  RAW_ROCKSDB {
    @Override
    Contestant open(Path directory) throws Exception {
      return RawRocks.open(directory);
    }
  },
  /** {@link #STORE} on top of many documents. */
  LOADED {
    @Override
    Contestant open(Path directory) throws Exception {
      return STORE.open(directory);
    }
  };

  /** As many commands as {@link StoreServer} runs at once. */
  private static final int CONNECTION_THREADS = 128;

  /** Opens what is in the directory, which exists, or starts empty. */
  abstract Contestant open(Path directory) throws Exception;

  private static WireContestant served(MongoServer server) {
    server.bind(new InetSocketAddress("127.0.0.1", 0), 1, CONNECTION_THREADS);
    return new WireContestant(server.getConnectionString(), server::shutdownNow);
  }
}
