package onlinefriday.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/**
 * An index that queries walk in key order. What the wire server would ask an index of its own for
 * is answered once here: {@link Planner} chooses, {@link IndexBuild} fills, {@link IndexCommands}
 * removes.
 */
abstract sealed class OrderedIndex extends Index<Position> implements Ordered
    permits IdIndex, ValueIndex {
  final RocksCollection collection;

  OrderedIndex(RocksCollection collection, String name, List<IndexKey> keys, boolean sparse) {
    super(name, List.copyOf(keys), sparse);
    this.collection = collection;
  }

  @Override
  public final String name() {
    return getName();
  }

  @Override
  public final Position getPosition(Document document) {
    return collection.table().position(document);
  }

  @Override
  public final boolean canHandle(Document query) {
    return false;
  }

  @Override
  public final Iterable<Position> getPositions(Document query) {
    throw new UnsupportedOperationException();
  }

  /** False, so that the collection does not fill it by itself. */
  @Override
  public final boolean isEmpty() {
    return false;
  }

  @Override
  public final long getDataSize() {
    return 0;
  }

  @Override
  public final void drop() {}
}
