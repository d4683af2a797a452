package onlinefriday.voucher.publishing;

import java.util.List;
import java.util.Optional;

/** The publishers there have been. Methods may throw {@link com.mongodb.MongoException}. */
public interface Publishers {
  /** Makes a publisher under the next epoch of an instance: no two ever get the same. */
  Registration register(String instance);

  /**
   * Says that a publisher lives and how far its entries are published.
   *
   * @return false when it has been closed by another
   */
  boolean beat(String name, long published);

  Optional<Registration> find(String name);

  /** Publishers of an instance that have not been closed, oldest first. */
  List<Registration> open(String instance);

  /** All of its entries are published and its quotas booked. */
  void close(String name, long published);

  /**
   * @param beats how often it has said that it lives
   * @param published the last sequence that is surely on the topic
   */
  record Registration(String name, long epoch, long beats, long published, boolean closed) {}
}
