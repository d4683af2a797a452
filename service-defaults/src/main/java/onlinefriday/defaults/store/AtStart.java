package onlinefriday.defaults.store;

import com.mongodb.client.MongoCollection;
import java.util.concurrent.TimeUnit;

/** What a service does with its store before anybody waits for it. */
public final class AtStart {
  /** Making an index on a machine that starts eight processes at once may take a while. */
  private static final long TIMEOUT_S = 30;

  private AtStart() {}

  /** The collection with a limit for work that no request waits for. */
  public static <T> MongoCollection<T> patiently(MongoCollection<T> collection) {
    return collection.withTimeout(TIMEOUT_S, TimeUnit.SECONDS);
  }
}
