package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads everything and says what does not fit together. */
final class Verification {
  private final StoreParts store;
  private final List<String> problems = new ArrayList<>();

  Verification(StoreParts store) {
    this.store = store;
  }

  List<String> of(Iterable<RocksDatabase> databases) {
    try (View view = store.engine().view()) {
      for (RocksDatabase database : databases) {
        database.collections().forEach(collection -> check(view, collection));
      }
    }
    return problems;
  }

  List<String> of(RocksCollection collection) {
    try (View view = store.engine().view()) {
      check(view, collection);
    }
    return problems;
  }

  private void check(View view, RocksCollection collection) {
    long documents = 0;
    long bytes = 0;
    long[] expected = new long[collection.indexes().current().size()];
    Range range = view.range(Table.DATA, Interval.prefix(collection.table().prefix()), false);
    while (range.next()) {
      documents++;
      bytes += range.value().length;
      Position position = collection.table().positionOf(range.key());
      Document document = Bson.document(range.value());
      for (int i = 0; i < expected.length; i++) {
        if (collection.indexes().current().get(i) instanceof ValueIndex index) {
          expected[i] += entries(view, index, document, position);
        }
      }
    }
    if (documents != collection.table().counters().documents()
        || bytes != collection.table().counters().bytes()) {
      problems.add(
          collection.getFullName()
              + " counts "
              + collection.table().counters()
              + ", has "
              + documents
              + " documents of "
              + bytes
              + " bytes");
    }
    for (int i = 0; i < expected.length; i++) {
      count(view, collection, collection.indexes().current().get(i), expected[i]);
    }
  }

  private long entries(View view, ValueIndex index, Document document, Position position) {
    long count = 0;
    for (IndexEntries.Entry entry : index.entries(document)) {
      count++;
      byte[] key = index.key(entry, position);
      byte[] value = view.get(Table.INDEX, key);
      if (value == null
          || !Arrays.equals(
              ValueIndex.position(key, value, index.isUnique()).bytes(), position.bytes())) {
        problems.add(index.getName() + " has no entry for " + document);
      }
    }
    return count;
  }

  private void count(View view, RocksCollection collection, Ordered index, long expected) {
    if (index.table() != Table.INDEX) {
      return;
    }
    long entries = 0;
    Range range = view.range(Table.INDEX, Interval.prefix(index.prefix()), false);
    while (range.next()) {
      entries++;
    }
    if (entries != expected) {
      problems.add(
          index.name()
              + " of "
              + collection.getFullName()
              + " has "
              + entries
              + " entries, its documents have "
              + expected);
    }
  }
}
