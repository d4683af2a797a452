package onlinefriday.merchant.declaration;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;

/** The filings that prices belong to, each looked up once in one search. */
final class HeldFilings {
  private final MongoCollection<Document> filings;
  private final Map<String, Optional<DeclaredFiling>> known = new HashMap<>();

  HeldFilings(MongoCollection<Document> filings) {
    this.filings = filings;
  }

  /** Of a document its wanted prices that hold: those of the version that their filing names. */
  Stream<DeclaredPrice> prices(Document chunk, Predicate<String> wanted) {
    return known.computeIfAbsent(DeclarationDocuments.filingOf(chunk), this::find).stream()
        .filter(filing -> DeclarationDocuments.isOf(filing, chunk))
        .flatMap(filing -> DeclarationDocuments.prices(filing, chunk, wanted).stream());
  }

  private Optional<DeclaredFiling> find(String id) {
    return Optional.ofNullable(filings.find(eq(id)).first()).map(DeclarationDocuments::filing);
  }
}
