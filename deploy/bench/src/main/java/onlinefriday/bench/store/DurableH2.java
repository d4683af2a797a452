package onlinefriday.bench.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * mongo-java-server's H2 backend, answering an insert only after a commit and a sync. Commands that
 * wait at the same time may commit together, as MVStore likes.
 */
final class DurableH2 extends H2Backend {
  private DurableH2(MVStore store) {
    super(store);
  }

  static DurableH2 open(Path file) {
    return new DurableH2(
        new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open());
  }

  @Override
  public Document handleCommand(
      Channel channel, String databaseName, String command, Document query) {
    Document reply = super.handleCommand(channel, databaseName, command, query);
    if (command.equals("insert")) {
      getMvStore().commit();
      getMvStore().sync();
    }
    return reply;
  }
}
