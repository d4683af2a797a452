package onlinefriday.standalone.e2e;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onlinefriday.contracts.event.RedemptionEvent.Type;
import org.bson.Document;

/** What the ledger comes to, read past every service. */
record Books(List<Document> entries, Map<String, List<Type>> ends) {
  private static final String VOUCHER_DATABASE = "voucher";

  /** Everything of an edition, read publisher by publisher, as recovery reads it. */
  static Books ofEdition(String edition) {
    try (MongoClient mongo =
        MongoClients.create("mongodb://localhost:" + RunningPlatform.ports().store())) {
      var voucher = mongo.getDatabase(VOUCHER_DATABASE);
      List<String> publishers =
          voucher
              .getCollection("publishers")
              .find()
              .map(document -> document.getString("_id"))
              .into(new ArrayList<>());
      var entries =
          voucher
              .getCollection("ledger")
              .find(
                  Filters.and(Filters.in("publisher", publishers), Filters.eq("edition", edition)))
              .into(new ArrayList<>());
      var ends =
          voucher
              .getCollection("ledger.ends")
              .find(
                  Filters.and(
                      Filters.in("publisher", publishers), Filters.eq("entry.edition", edition)))
              .into(new ArrayList<>());
      return new Books(entries, byRedemption(ends));
    }
  }

  /** Those that live, and those whose books the next of their instance has not closed yet. */
  static long openPublishers() {
    try (MongoClient mongo =
        MongoClients.create("mongodb://localhost:" + RunningPlatform.ports().store())) {
      var publishers = mongo.getDatabase(VOUCHER_DATABASE).getCollection("publishers");
      return publishers.countDocuments(Filters.eq("closed", false));
    }
  }

  private static Map<String, List<Type>> byRedemption(List<Document> ends) {
    return ends.stream()
        .collect(
            Collectors.groupingBy(
                end -> end.get("entry", Document.class).getString("_id"),
                Collectors.mapping(Books::typeOf, Collectors.toList())));
  }

  private static Type typeOf(Document end) {
    return switch (end.getString("kind")) {
      case "CONFIRM" -> Type.CONFIRMED;
      case "CANCEL", "REFUND" -> Type.RELEASED;
      case "EXPIRE" -> Type.EXPIRED;
      default -> throw new IllegalStateException(end.toString());
    };
  }

  Books ofCampaign(String campaign) {
    return new Books(
        entries.stream().filter(entry -> entry.getString("campaign").equals(campaign)).toList(),
        ends);
  }

  List<String> ids() {
    return all("_id");
  }

  List<String> all(String field) {
    return entries.stream().map(entry -> entry.getString(field)).toList();
  }

  long count(Type... states) {
    return in(states).count();
  }

  long sum(String field, Type... states) {
    return in(states).mapToLong(entry -> entry.getLong(field)).sum();
  }

  private Stream<Document> in(Type... states) {
    Predicate<Document> wanted = entry -> List.of(states).contains(state(entry));
    return entries.stream().filter(wanted);
  }

  /** Where a redemption stands, an open hold whatever the clock says. */
  Type state(Document entry) {
    List<Type> ended = ends.getOrDefault(entry.getString("_id"), List.of());
    return ended.stream()
        .reduce((one, other) -> one == Type.CONFIRMED ? other : one)
        .orElse(granted(entry));
  }

  private static Type granted(Document entry) {
    return entry.get("expires") == null ? Type.CONFIRMED : Type.HELD;
  }

  /** What the topic must hold of all this. */
  List<String> events() {
    List<String> events = new ArrayList<>();
    for (Document entry : entries) {
      String id = entry.getString("_id");
      events.add(granted(entry) + " " + id);
      ends.getOrDefault(id, List.of()).forEach(type -> events.add(type + " " + id));
    }
    return events;
  }
}
