package onlinefriday.standalone.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Path;
import onlinefriday.standalone.access.OwnerOnly;

/**
 * One H2 MVStore file. It commits every second in the background and does not sync, so a killed
 * process may lose its last second; a clean stop loses nothing.
 */
public final class H2Storage implements StorageBackend {
  @Override
  public MongoBackend open(Path directory) throws IOException {
    return new H2Backend(
        OwnerOnly.file(OwnerOnly.directory(directory).resolve("store.mv")).toString());
  }
}
