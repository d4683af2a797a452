package onlinefriday.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {
  /** A changed count would send a publisher's later events to another partition. */
  @ParameterizedTest
  @CsvSource({
    "campaign.editions, 1, true",
    "campaign.campaigns, 1, true",
    "merchant.merchants, 1, true",
    "merchant.cases, 1, false",
    "merchant.partner-keys, 1, true",
    "gateway.ended-sessions, 1, true",
    "voucher.code-batches, 1, true",
    "voucher.redemptions, 12, false",
  })
  void namesAndPartitionCountsAreFixedForGood(String name, int partitions, boolean compacted) {
    assertThat(Topic.values())
        .filteredOn(topic -> topic.topicName().equals(name))
        .singleElement()
        .returns(partitions, Topic::partitions)
        .returns(compacted, Topic::compacted);
  }

  @ParameterizedTest
  @EnumSource
  void namesBeginWithTheirOwner(Topic topic) {
    assertThat(topic.topicName()).matches("(campaign|gateway|merchant|voucher|reporting)\\..+");
    assertThat(topic.deadLetterName()).isEqualTo(topic.topicName() + ".dead");
  }
}
