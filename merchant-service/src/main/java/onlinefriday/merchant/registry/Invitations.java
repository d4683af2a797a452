package onlinefriday.merchant.registry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.store.AtStart;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The invitations that wait for an answer: those of a merchant are one document, so each write sees
 * how many there are. They hold people's addresses, so they are not part of the merchant that
 * others are told of, and are gone once they are answered or over.
 */
@Component
final class Invitations {
  static final Duration SWEPT_EVERY = Duration.ofHours(1);

  /** Of one person; whoever has more sees the others when some are answered. */
  private static final int OF_ONE_PERSON_MAX = 50;

  private static final String OPEN = "open";
  private static final String STAMP = "stamp";
  private static final String LAST_UNTIL = "lastUntil";
  private static final String TO = "to";

  private final MongoCollection<Document> books;
  private final Clock clock;

  Invitations(MongoDatabase database, Clock clock) {
    this.books = database.getCollection("invitations");
    this.clock = clock;
    for (String field : List.of(OPEN + "." + TO, OPEN + ".id", LAST_UNTIL)) {
      AtStart.patiently(books).createIndex(Indexes.ascending(field));
    }
  }

  /** The invitations of one merchant, and the state in which they were read. */
  record Book(String merchantId, @Nullable String stamp, List<Invitation> open) {
    Optional<Invitation> find(String id) {
      return open.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Book with(Invitation more) {
      List<Invitation> all = new ArrayList<>(open);
      all.add(more);
      return new Book(merchantId, stamp, all);
    }

    Book replacing(String id, UnaryOperator<Invitation> change) {
      return new Book(
          merchantId,
          stamp,
          open.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList());
    }

    Book without(String id) {
      return new Book(
          merchantId, stamp, open.stream().filter(one -> !one.id().equals(id)).toList());
    }
  }

  Book of(String merchantId) {
    Document book = books.find(eq(merchantId)).first();
    return book == null ? new Book(merchantId, null, List.of()) : read(book);
  }

  Optional<Book> holding(String invitationId) {
    return Optional.ofNullable(books.find(eq(OPEN + ".id", invitationId)).first())
        .map(this::read)
        .filter(book -> book.find(invitationId).isPresent());
  }

  /** Books in which somebody is asked. */
  List<Book> asking(List<String> person) {
    return books
        .find(in(OPEN + "." + TO, person))
        .limit(OF_ONE_PERSON_MAX)
        .map(this::read)
        .into(new ArrayList<>());
  }

  /**
   * @param next of what was read
   * @return false when somebody else changed it meanwhile
   */
  boolean replace(Book next) {
    String stamp = next.stamp();
    if (stamp == null) {
      return next.open().isEmpty() || inserted(next);
    }
    var seen = and(eq(next.merchantId()), eq(STAMP, stamp));
    return next.open().isEmpty()
        ? books.deleteOne(seen).getDeletedCount() > 0
        : books.replaceOne(seen, document(next)).getMatchedCount() > 0;
  }

  private boolean inserted(Book first) {
    try {
      books.insertOne(document(first));
      return true;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /** Nobody's address stays longer than it may be answered. */
  void sweep() {
    books.deleteMany(lte(LAST_UNTIL, clock.instant().toEpochMilli()));
  }

  /** What is over is not there, whether it has been swept or not. */
  private Book read(Document book) {
    Instant now = clock.instant();
    List<Invitation> open =
        book.getList(OPEN, Document.class).stream()
            .map(one -> WireJson.mapper().convertValue(one, Invitation.class))
            .filter(one -> one.isOpenAt(now))
            .toList();
    return new Book(book.getString("_id"), book.getString(STAMP), open);
  }

  private static Document document(Book book) {
    List<Document> open = book.open().stream().map(Invitations::document).toList();
    long last =
        book.open().stream().mapToLong(one -> one.expiresAt().toEpochMilli()).max().orElseThrow();
    return new Document("_id", book.merchantId())
        .append(STAMP, UUID.randomUUID().toString())
        .append(LAST_UNTIL, last)
        .append(OPEN, open);
  }

  private static Document document(Invitation one) {
    return Document.parse(WireJson.mapper().writeValueAsString(one)).append(TO, one.to());
  }
}
