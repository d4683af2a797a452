package onlinefriday.voucher.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import onlinefriday.voucher.ledger.Entries;
import onlinefriday.voucher.publishing.Backlog.Written;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaRedemptionTopicTest {
  private static final List<Written> TWO =
      List.of(
          new Written(Entries.entry("id-1", "o-1", "k-1", 1), null),
          new Written(Entries.entry("id-2", "o-2", "k-2", 2), null));

  /** Kafka is away for the first record and back for the second. */
  private static final class BackAfterTheFirst extends MockProducer<String, byte[]> {
    private boolean away = true;

    BackAfterTheFirst() {
      super(true, null, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
      if (away) {
        away = false;
        return CompletableFuture.failedFuture(new TimeoutException("no metadata"));
      }
      return super.send(record);
    }
  }

  @Test
  void aRecordThatWasNotTakenIsNotOvertakenByTheNext() {
    var producer = new BackAfterTheFirst();
    var topic = new KafkaRedemptionTopic(producer);
    assertThatThrownBy(() -> topic.send(TWO)).isInstanceOf(ExecutionException.class);
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void recordsAreSentInTheOrderOfTheirSequences() throws Exception {
    var producer =
        new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    new KafkaRedemptionTopic(producer).send(TWO);
    assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("id-1", "id-2");
  }
}
