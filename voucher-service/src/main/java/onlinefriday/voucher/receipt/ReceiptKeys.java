package onlinefriday.voucher.receipt;

import java.util.List;

/**
 * Where the keys are kept, shared by all instances. The store's uniqueness of numbers decides who
 * makes the next one.
 *
 * <p>Every method may throw {@link com.mongodb.MongoException} when the store is away.
 */
interface ReceiptKeys {
  /** All of them, by number. */
  List<ReceiptKey> all();

  /** Keeps a new key, unless one of its number is there. */
  void add(ReceiptKey key);

  /** Forgets the private parts of all keys before this number. */
  void retireBefore(int number);

  /** Forgets all keys before this number. */
  void dropBefore(int number);
}
