package onlinefriday.voucher.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.topic.KafkaClients;
import onlinefriday.defaults.topic.TopicSetup;
import onlinefriday.voucher.publishing.Backlog.Written;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.stereotype.Component;

/** A producer that never gives up a record it has taken. */
final class KafkaRedemptionTopic implements RedemptionTopic {
  private final Producer<String, byte[]> producer;

  KafkaRedemptionTopic(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  @Component
  static final class Kafka implements Source {
    private final KafkaClients clients;
    private final TopicSetup setup;

    Kafka(KafkaClients clients, TopicSetup setup) {
      this.clients = clients;
      this.setup = setup;
    }

    @Override
    public RedemptionTopic open() {
      setup.ensure(Topic.REDEMPTIONS);
      return new KafkaRedemptionTopic(clients.patientProducer());
    }
  }

  @Override
  public void send(List<Written> entries) throws InterruptedException, ExecutionException {
    List<Future<?>> sent = new ArrayList<>(entries.size());
    for (Written one : entries) {
      Future<?> acknowledged = producer.send(RedemptionRecords.of(one.fact(), one.traceParent()));
      if (acknowledged.isDone()) {
        // One that was not taken fails at once. The next might be taken, and would overtake it.
        acknowledged.get();
      }
      sent.add(acknowledged);
    }
    for (Future<?> acknowledged : sent) {
      acknowledged.get();
    }
  }

  @Override
  public void abort() {
    producer.close(Duration.ZERO);
  }

  @Override
  public void close() {
    producer.close();
  }
}
