package onlinefriday.contracts.topic;

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
  CODE_BATCHES("voucher.code-batches", 1, true),
  REDEMPTIONS("voucher.redemptions", 12, false);

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

  /** Where records go that cannot be read, with their error as a header. */
  public String deadLetterName() {
    return topicName + ".dead";
  }
}
