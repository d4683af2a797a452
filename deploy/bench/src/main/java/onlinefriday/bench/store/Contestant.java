package onlinefriday.bench.store;

import java.util.List;
import org.bson.Document;

/** A store under measurement; {@link #insert} is called by many threads at once. */
interface Contestant extends AutoCloseable {
  /** Returns once the store has acknowledged all of the group. */
  void insert(List<Document> group) throws Exception;

  /** Called before each slice, outside of the measurement. */
  default void beforeSlice() {}

  @Override
  void close() throws Exception;
}
