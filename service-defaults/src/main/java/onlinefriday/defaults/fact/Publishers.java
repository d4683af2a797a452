package onlinefriday.defaults.fact;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * What each publisher had published on one partition, so that what it sends again is known. What is
 * remembered follows from the records alone, so that every replay takes and drops the same ones.
 */
public final class Publishers {
  /** Publishers remembered per partition: one per instance and start of voucher-service. */
  public static final int PUBLISHERS_MAX = 1024;

  private final Map<String, Published> publishers;

  /**
   * @param sequence the highest seen
   * @param offset of the last record seen, new or repeated
   */
  public record Published(long sequence, long offset) {}

  public Publishers(Map<String, Published> known) {
    publishers = new HashMap<>(known);
  }

  /** Whether the publisher has not sent it before, as far as it is remembered. */
  public boolean isNews(String publisher, long sequence, long offset) {
    Published last = publishers.get(publisher);
    boolean news = last == null || sequence > last.sequence();
    publishers.put(
        publisher, new Published(news || last == null ? sequence : last.sequence(), offset));
    forgetTheLongestSilent();
    return news;
  }

  /** By offset and not by clock, so that every replay forgets the same one. */
  private void forgetTheLongestSilent() {
    if (publishers.size() > PUBLISHERS_MAX) {
      publishers.entrySet().stream()
          .min(Comparator.comparingLong(e -> e.getValue().offset()))
          .ifPresent(e -> publishers.remove(e.getKey()));
    }
  }

  /** By publisher. */
  public Map<String, Published> known() {
    return Map.copyOf(publishers);
  }
}
