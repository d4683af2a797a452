package onlinefriday.store;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Cursors with more to give. Each holds a view, so those nobody asks are closed after a while. */
final class OpenCursors {
  private static final Duration IDLE_MAX = Duration.ofSeconds(StoreLimits.CURSOR_IDLE_SECONDS);

  private final Clock clock;
  private final Map<Long, Open> open = new ConcurrentHashMap<>();
  private final AtomicLong lastId = new AtomicLong();

  private static final class Open {
    private final String namespace;
    private final Batches results;
    private Instant asked;
    private boolean closed;

    Open(String namespace, Batches results, Instant asked) {
      this.namespace = namespace;
      this.results = results;
      this.asked = asked;
    }

    synchronized boolean close() {
      boolean first = !closed;
      closed = true;
      results.close();
      return first;
    }

    synchronized boolean idleSince(Instant limit) {
      return asked.isBefore(limit);
    }
  }

  OpenCursors(Clock clock) {
    this.clock = clock;
  }

  /** The first documents, and a cursor if there are more. */
  QueryResult firstBatch(String namespace, Batches results, int size, Command command) {
    List<Document> first = results.documents(size);
    if (!results.hasNext()) {
      return new QueryResult(first);
    }
    closeIdle();
    if (open.size() >= StoreLimits.OPEN_CURSORS_MAX) {
      throw Refusals.tooManyCursors();
    }
    command.takeOver(results);
    long id = lastId.incrementAndGet();
    open.put(id, new Open(namespace, results, clock.instant()));
    return new QueryResult(first, id);
  }

  QueryResult more(String namespace, long id, int size) {
    Open cursor = open.get(id);
    if (cursor == null) {
      throw new CursorNotFoundException(id);
    }
    if (!cursor.namespace.equals(namespace)) {
      throw Refusals.anothersCursor(namespace, cursor.namespace);
    }
    synchronized (cursor) {
      if (cursor.closed) {
        throw new CursorNotFoundException(id);
      }
      cursor.asked = clock.instant();
      List<Document> next = cursor.results.documents(size);
      if (cursor.results.hasNext()) {
        return new QueryResult(next, id);
      }
      close(id);
      return new QueryResult(next);
    }
  }

  boolean close(long id) {
    Open cursor = open.remove(id);
    return cursor != null && cursor.close();
  }

  void closeAll() {
    List.copyOf(open.keySet()).forEach(this::close);
  }

  private void closeIdle() {
    Instant limit = clock.instant().minus(IDLE_MAX);
    for (Iterator<Map.Entry<Long, Open>> all = open.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<Long, Open> cursor = all.next();
      if (cursor.getValue().idleSince(limit)) {
        close(cursor.getKey());
      }
    }
  }
}
