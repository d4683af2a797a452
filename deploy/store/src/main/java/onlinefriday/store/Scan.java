package onlinefriday.store;

/**
 * A kind of query that no index bounded.
 *
 * @param collection with its database, as {@code shop.items}
 * @param query fields and operators without values, then the order that was asked for
 */
public record Scan(String collection, String query) {
  /** Whether no condition was given, so that no index could have helped. */
  public boolean isOfEverything() {
    return query.startsWith("{}");
  }

  @Override
  public String toString() {
    return collection + " " + query;
  }
}
