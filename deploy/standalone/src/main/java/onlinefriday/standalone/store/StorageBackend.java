package onlinefriday.standalone.store;

import de.bwaldvogel.mongo.MongoBackend;
import java.io.IOException;
import java.nio.file.Path;

/** Where the store keeps its documents: the one thing another kind of storage has to bring. */
public interface StorageBackend {
  /**
   * Opens what is in the directory, or starts empty; closing the backend makes all of it durable.
   */
  MongoBackend open(Path directory) throws IOException;
}
