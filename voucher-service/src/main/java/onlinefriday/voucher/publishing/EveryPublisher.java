package onlinefriday.voucher.publishing;

import java.util.List;
import onlinefriday.voucher.publishing.Publishers.Registration;

/**
 * All publishers there have been, each once. However often instances have started, few are read: an
 * instance's closed publishers pass into one sum, in the order of their epochs.
 *
 * @param past a sum for each instance
 * @param recent those that are in none
 */
public record EveryPublisher(List<Past> past, List<Registration> recent) {
  /**
   * @throws com.mongodb.MongoException when the store is away
   */
  public static EveryPublisher in(Publishers publishers) {
    // The recent first: one that passes between the two reads is in both, and told by its epoch.
    List<Registration> recent = publishers.recent();
    List<Past> past = publishers.past();
    return new EveryPublisher(
        past,
        recent.stream().filter(one -> past.stream().noneMatch(sum -> sum.holds(one))).toList());
  }

  /**
   * Lets an instance's closed publishers pass, until one is not closed. Each is in the sum before
   * it stops being recent, and the sum says up to which epoch it goes: whatever crashes between,
   * and whoever does the same at once, each counts once.
   *
   * @throws com.mongodb.MongoException when the store is away; to be called again
   */
  static void pass(Publishers publishers, String instance) {
    Past past = publishers.past(instance);
    for (Registration one : publishers.recent(instance)) {
      if (!one.closed()) {
        return;
      }
      if (!past.holds(one)) {
        Past next = past.with(one);
        if (!publishers.replace(past, next)) {
          return; // another process of this name was faster
        }
        past = next;
      }
      publishers.passed(one.name());
    }
  }
}
