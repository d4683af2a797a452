package onlinefriday.contracts.topic;

import java.time.Duration;
import java.util.Map;

/**
 * A Kafka topic. State topics are compacted and keyed by the aggregate's id: a record is the whole
 * current state. Fact topics are kept for good.
 *
 * <p>Partition counts never change: consumers of {@link #REDEMPTIONS} keep the last sequence per
 * partition and publisher.
 */
public enum Topic {
  EDITIONS("campaign.editions", 1, true),
  CAMPAIGNS("campaign.campaigns", 1, true),
  MERCHANTS("merchant.merchants", 1, true),
  FILINGS("merchant.filings", 1, true),
  CASES("merchant.cases", 1, false),
  PARTNER_KEYS("merchant.partner-keys", 1, true),
  /** Sessions of people that were signed out of, until they would have ended by themselves. */
  ENDED_SESSIONS("gateway.ended-sessions", 1, true) {
    @Override
    public Map<String, String> settings() {
      return Map.of(
          CLEANUP,
          "compact,delete",
          RETENTION_MS,
          String.valueOf(ENDED_SESSIONS_KEPT.toMillis()),
          // only whole segments are dropped
          "segment.ms",
          String.valueOf(ENDED_SESSIONS_KEPT.dividedBy(4).toMillis()));
    }
  },
  CODE_BATCHES("voucher.code-batches", 1, true),
  REDEMPTIONS("voucher.redemptions", 12, false);

  /** No session may be longer. */
  public static final Duration ENDED_SESSIONS_KEPT = Duration.ofDays(1);

  private static final String CLEANUP = "cleanup.policy";
  private static final String RETENTION_MS = "retention.ms";

  /** How a topic of facts is made, and one of records that could not be read. */
  public static final Map<String, String> KEPT_FOR_GOOD =
      Map.of(CLEANUP, "delete", RETENTION_MS, "-1", "retention.bytes", "-1");

  private final String topicName;
  private final int partitions;
  private final boolean compacted;

  Topic(String topicName, int partitions, boolean compacted) {
    this.topicName = topicName;
    this.partitions = partitions;
    this.compacted = compacted;
  }

  public String topicName() {
    return topicName;
  }

  public int partitions() {
    return partitions;
  }

  public boolean compacted() {
    return compacted;
  }

  /** How the topic is made, in Kafka's own names of topic settings. */
  public Map<String, String> settings() {
    return compacted ? Map.of(CLEANUP, "compact") : KEPT_FOR_GOOD;
  }

  /** Where records go that cannot be read, with their error as a header. */
  public String deadLetterName() {
    return topicName + ".dead";
  }
}
