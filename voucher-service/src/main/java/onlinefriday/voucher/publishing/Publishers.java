package onlinefriday.voucher.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onlinefriday.voucher.ledger.Counts;
import org.jspecify.annotations.Nullable;

/** The publishers there have been. Methods may throw {@link com.mongodb.MongoException}. */
public interface Publishers {
  /** Makes a publisher under the next epoch of an instance: no two ever get the same. */
  Registration register(String instance);

  /**
   * Says that a publisher lives, how far its facts are published and what they come to.
   *
   * @return false when it has been closed by another
   */
  boolean beat(String name, long published, Counts counts);

  Optional<Registration> find(String name);

  /** Publishers of an instance that have not been closed, oldest first. */
  default List<Registration> open(String instance) {
    return recent(instance).stream().filter(one -> !one.closed()).toList();
  }

  /** All of its facts are published and its quotas booked. Once closed it changes no more. */
  void close(String name, long published, Counts counts);

  /** Those that have not passed, of all instances: the open and few of the closed. */
  List<Registration> recent();

  /** Those of one instance, oldest first. */
  List<Registration> recent(String instance);

  /** A closed publisher is in its instance's {@link Past} and need not be read any more. */
  void passed(String name);

  /** Of every instance that has one. */
  List<Past> past();

  /** Of one instance, empty where it has none yet. */
  Past past(String instance);

  /**
   * Puts a past in the place of the one that was seen.
   *
   * @return false when another change came first
   */
  boolean replace(Past seen, Past next);

  /**
   * @param beats how often it has said that it lives
   * @param beatAt when it said so last, by the store's clock; null before the first time
   * @param published the last sequence that is surely on the topic
   * @param counts what its facts come to, up to a sequence
   */
  record Registration(
      String name,
      String instance,
      long epoch,
      long beats,
      @Nullable Instant beatAt,
      long published,
      boolean closed,
      Counts counts) {}
}
