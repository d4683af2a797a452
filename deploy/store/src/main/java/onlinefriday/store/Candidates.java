package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documents a plan comes by, each once; which of them match is not decided here. */
final class Candidates {
  private final View view;
  private final Plan plan;
  private final RocksCollection collection;
  private final Entries entries;
  private final Set<Position> met = new HashSet<>();

  record Candidate(Document document, int bytes) {}

  Candidates(View view, Plan plan, RocksCollection collection) {
    this.view = view;
    this.plan = plan;
    this.collection = collection;
    this.entries = Entries.of(view, plan);
  }

  @Nullable Candidate next() {
    while (true) {
      Entries.Entry entry = entries.next();
      if (entry == null) {
        return null;
      }
      byte[] bson = plan.index().table() == Table.DATA ? entry.value() : fetched(entry);
      if (bson != null) {
        return new Candidate(Bson.document(bson), bson.length);
      }
    }
  }

  private byte @Nullable [] fetched(Entries.Entry entry) {
    Position position =
        ValueIndex.position(entry.key(), entry.value(), plan.index().uniqueByFields());
    if (plan.repeats() && !met.add(position)) {
      return null;
    }
    byte[] bson = view.get(Table.DATA, collection.table().key(position));
    if (bson == null) {
      throw new IllegalStateException(
          "Index "
              + plan.index().name()
              + " of "
              + collection.getFullName()
              + " has an entry without a document");
    }
    return bson;
  }
}
