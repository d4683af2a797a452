package onlinefriday.voucher.quota;

/** The publishers that hold shares. */
public interface Owners {
  /** This process. */
  String self();

  /**
   * Whether a publisher may still give back what it holds. One that has been silent for so long
   * that its units must be held stranded does not.
   *
   * @throws com.mongodb.MongoException when the store is away
   */
  boolean live(String publisher);
}
