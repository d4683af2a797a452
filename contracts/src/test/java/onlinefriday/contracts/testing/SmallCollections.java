package onlinefriday.contracts.testing;

import java.util.Set;

/**
 * The collections of which a query may read everything. All others grow with merchants, shoppers or
 * time, so each of their queries needs an index; a new collection counts as one of those until it
 * is named here, with what bounds it.
 */
public final class SmallCollections {
  private static final Set<String> NAMES =
      Set.of(
          // an edition a year, thousands of campaigns in it, each with one pool of vouchers
          "editions",
          "campaigns",
          "pools",
          // apps and payment services that have signed a contract
          "partners",
          // one document for each instance, topic partition or key
          "publishers.past",
          "kpiCheckpoints",
          "shopper.keys",
          // one for each start of an instance; the service itself reads it by index
          "publishers",
          // held in memory whole, so read whole at the start
          "known.campaigns",
          "known.merchants",
          "kpiBuckets");

  private SmallCollections() {}

  /**
   * @param namespace database and collection, as {@code voucher.ledger}
   */
  public static boolean contains(String namespace) {
    return NAMES.contains(namespace.substring(namespace.indexOf('.') + 1));
  }
}
