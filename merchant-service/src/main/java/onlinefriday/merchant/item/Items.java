package onlinefriday.merchant.item;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import onlinefriday.defaults.store.AtStart;
import onlinefriday.defaults.store.BulkRead;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets of items that never change: whoever changes items stores a new set and points to that. Some
 * hundred items are one document, which costs a fiftieth of the writes of one document each.
 */
@Component
public final class Items {
  /** Items that a filing may have. */
  public static final int ITEMS_MAX = 20_000;

  /** An item takes at most 7 KB, so a document 2 MB of the 16 that it may have. */
  private static final int CHUNK_ITEMS = 250;

  /** Documents in one answer of the store: a whole set at once is megabytes for each who asks. */
  private static final int READ_CHUNKS = 8;

  /** Documents that one write holds: it has to end within the time that an operation may take. */
  private static final int WRITE_CHUNKS_MAX = 10;

  private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

  private final MongoCollection<Document> chunks;
  private final ItemSets sets;

  Items(MongoDatabase database, ItemSets sets) {
    this.chunks = database.getCollection("items");
    this.sets = sets;
    AtStart.patiently(chunks).createIndex(Indexes.ascending(ItemDocuments.SET, ItemDocuments.SKUS));
  }

  /**
   * Stores a new set, which is swept away unless something points to it soon: {@link #swap}.
   *
   * @return its id
   * @throws IllegalArgumentException over {@link #ITEMS_MAX}
   */
  public String store(List<FiledItem> items) {
    if (items.size() > ITEMS_MAX) {
      throw new IllegalArgumentException(items.size() + " items");
    }
    String setId = UUID.randomUUID().toString();
    sets.open(setId);
    List<Document> write = new ArrayList<>();
    for (int from = 0; from < items.size(); from += CHUNK_ITEMS) {
      List<FiledItem> chunk = items.subList(from, Math.min(items.size(), from + CHUNK_ITEMS));
      write.add(ItemDocuments.chunk(setId, from / CHUNK_ITEMS, chunk));
      if (write.size() == WRITE_CHUNKS_MAX) {
        chunks.insertMany(write, UNORDERED);
        write.clear();
      }
    }
    if (!write.isEmpty()) {
      chunks.insertMany(write, UNORDERED);
    }
    return setId;
  }

  /**
   * Lets a fresh set take the place of another, whatever crashes meanwhile.
   *
   * @param old what was pointed to until now, or null
   * @param pointed makes the one compare-and-set that points to the fresh set
   * @return what {@code pointed} said; when false the old set stays and the fresh one goes
   */
  public boolean swap(@Nullable String old, String fresh, BooleanSupplier pointed) {
    if (old != null) {
      sets.doubt(old);
    }
    boolean swapped = pointed.getAsBoolean();
    String kept = swapped ? fresh : old;
    if (kept != null) {
      sets.settle(kept);
    }
    String gone = swapped ? old : fresh;
    if (gone != null) {
      remove(gone);
    }
    return swapped;
  }

  /**
   * Keeps items that nothing points to yet, until an hour after they were last asked for.
   *
   * @param whose who alone may have them
   * @return the id of their set
   * @throws IllegalArgumentException over {@link #ITEMS_MAX}
   */
  public String keep(List<FiledItem> items, String whose) {
    String setId = store(items);
    sets.keep(setId, whose, items.size());
    return setId;
  }

  /** What was kept for them; empty when it is gone, or was kept for others. */
  public Optional<List<FiledItem>> kept(String setId, String whose) {
    return sets.touch(setId, whose)
        .flatMap(count -> Optional.of(all(setId)).filter(items -> items.size() == count));
  }

  /** Whether it is still kept for them; its hour begins anew. */
  public boolean isKept(String setId, String whose) {
    return sets.touch(setId, whose).isPresent();
  }

  /** Lets go what was kept for them; nothing of others. */
  public void forget(String setId, String whose) {
    sets.touch(setId, whose).ifPresent(count -> remove(setId));
  }

  /** A whole set, in filed order; empty when there is no such set. */
  public List<FiledItem> all(String setId) {
    List<FiledItem> all = new ArrayList<>();
    BulkRead.of(chunks, READ_CHUNKS)
        .forEach(
            setId, ItemDocuments.after(setId), chunk -> all.addAll(ItemDocuments.items(chunk)));
    return all;
  }

  /**
   * Part of a set, in filed order.
   *
   * @param after the sku after which to go on, or null; of one that is not there nothing comes
   */
  public List<FiledItem> page(String setId, @Nullable String after, int limit) {
    Optional<String> from = after == null ? Optional.of(setId) : chunkOf(setId, after);
    return from.map(first -> page(setId, first, after, limit)).orElseGet(List::of);
  }

  /** One of a set. */
  public Optional<FiledItem> find(String setId, String sku) {
    return chunkOf(setId, sku).stream()
        .flatMap(chunk -> chunks.find(eq(chunk)).into(new ArrayList<>()).stream())
        .flatMap(chunk -> ItemDocuments.items(chunk).stream())
        .filter(item -> item.sku().equals(sku))
        .findFirst();
  }

  /** Removes a set that nothing points to. */
  public void remove(String setId) {
    chunks.deleteMany(from(setId, setId));
    sets.close(setId);
  }

  private Optional<String> chunkOf(String setId, String sku) {
    return Optional.ofNullable(
            chunks
                .find(and(eq(ItemDocuments.SET, setId), eq(ItemDocuments.SKUS, sku)))
                .projection(Projections.include("_id"))
                .first())
        .map(chunk -> chunk.getString("_id"));
  }

  /** By the ids alone, whose order needs no sort. */
  private static Bson from(String first, String setId) {
    return and(gte("_id", first), lt("_id", ItemDocuments.after(setId)));
  }

  private List<FiledItem> page(String setId, String first, @Nullable String after, int limit) {
    List<FiledItem> page = new ArrayList<>();
    boolean passed = after == null;
    // the page and what stands before it in its first document
    int chunksMax = 2 + limit / CHUNK_ITEMS;
    var found = chunks.find(from(first, setId)).sort(Sorts.ascending("_id")).limit(chunksMax);
    for (Document chunk : found) {
      for (FiledItem item : ItemDocuments.items(chunk)) {
        if (passed && page.size() < limit) {
          page.add(item);
        }
        passed |= item.sku().equals(after);
      }
    }
    return page;
  }
}
