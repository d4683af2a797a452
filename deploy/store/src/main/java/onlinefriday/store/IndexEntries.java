package onlinefriday.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a document to its keys in one index: one, or one for each element of an array. */
final class IndexEntries {
  private final List<FieldPath> paths;
  private final List<Boolean> ascending;
  private final boolean sparse;

  /** The values are as they are in the document, for a message. */
  record Entry(byte[] bytes, List<@Nullable Object> values) {
    Entry plus(byte[] more, @Nullable Object value) {
      if (values.isEmpty()) {
        return new Entry(more, Collections.singletonList(value));
      }
      List<@Nullable Object> all = new ArrayList<>(values);
      all.add(value);
      return new Entry(Bytes.join(bytes, more), all);
    }
  }

  record Of(List<Entry> entries, long arrayFields) {}

  IndexEntries(List<IndexKey> keys, boolean sparse) {
    this.paths = keys.stream().map(key -> FieldPath.of(key.getKey())).toList();
    this.ascending = keys.stream().map(IndexKey::isAscending).toList();
    this.sparse = sparse;
  }

  Of of(Document document) {
    List<Entry> entries = List.of(new Entry(new byte[0], List.of()));
    long arrays = 0;
    boolean present = false;
    for (int field = 0; field < paths.size(); field++) {
      FieldPath.Values values = paths.get(field).in(document);
      present |= values.present();
      if (values.array() && arrays != 0) {
        throw new CannotIndexParallelArraysError(
            List.of(paths.get(field).name(), paths.get(Long.numberOfTrailingZeros(arrays)).name()));
      }
      arrays |= values.array() ? 1L << field : 0;
      entries = extended(entries, values, ascending.get(field));
    }
    return new Of(sparse && !present ? List.of() : entries, arrays);
  }

  private static List<Entry> extended(
      List<Entry> entries, FieldPath.Values values, boolean ascending) {
    if (entries.size() == 1 && values.encoded().size() == 1) {
      return List.of(extended(entries.getFirst(), values, 0, ascending));
    }
    List<Entry> extended = new ArrayList<>(entries.size() * values.encoded().size());
    for (Entry entry : entries) {
      for (int i = 0; i < values.encoded().size(); i++) {
        extended.add(extended(entry, values, i, ascending));
      }
    }
    return extended;
  }

  private static Entry extended(
      Entry entry, FieldPath.Values values, int index, boolean ascending) {
    byte[] bytes = values.encoded().get(index);
    return entry.plus(ascending ? bytes : Bytes.inverted(bytes), values.raw(index));
  }
}
