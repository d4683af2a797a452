package onlinefriday.gateway.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.contracts.background.Signal;
import onlinefriday.contracts.log.LogLimit;
import onlinefriday.contracts.topic.Topic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The one thread that tells other instances what happened here, in order. While Kafka is away that
 * waits; it is lost when this instance ends before Kafka is back.
 */
public abstract class TopicRelay implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(TopicRelay.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(2);

  private record Outgoing(String key, byte[] value, Instant usefulUntil) {}

  private final LogLimit lines = new LogLimit();
  private final Topic topic;
  private final TopicClients clients;
  private final Clock clock;
  private final BlockingQueue<Outgoing> waiting;
  private final Signal signal = new Signal();
  private final BackgroundTask task;

  /** Of the one thread; made anew after trouble. */
  private @Nullable Producer<String, byte[]> producer;

  protected TopicRelay(
      Topic topic,
      String unpublishedMeter,
      int waitingMax,
      TopicClients clients,
      MeterRegistry meters,
      Clock clock) {
    this.topic = topic;
    this.clients = clients;
    this.clock = clock;
    this.waiting = new LinkedBlockingQueue<>(waitingMax);
    this.task =
        BackgroundTask.named("write-" + topic.topicName())
            .onPlatformThread()
            .every(LOOK_EVERY, signal)
            .outage(e -> e instanceof KafkaException || e instanceof ExecutionException)
            .runs(this::writeNext);
    Gauge.builder(unpublishedMeter, this, TopicRelay::unpublished).register(meters);
  }

  /** Returns at once; the record is given up when it is not published until it is of no use. */
  protected void publish(String key, byte[] value, Instant usefulUntil) {
    if (!waiting.offer(new Outgoing(key, value, usefulUntil))) {
      lines.log(
          "full",
          leftOut ->
              log.error(
                  "No room for another record of {}: other instances do not hear of it;"
                      + " before it {} alike",
                  topic.topicName(),
                  leftOut));
    }
    signal.give();
  }

  /** Records that wait for Kafka. */
  public int unpublished() {
    return waiting.size();
  }

  /** A record leaves the queue when it is published or of no use, not before. */
  private boolean writeNext() throws ExecutionException, InterruptedException {
    Outgoing next = waiting.peek();
    if (next == null) {
      return false;
    }
    if (next.usefulUntil().isAfter(clock.instant())) {
      send(new ProducerRecord<>(topic.topicName(), next.key(), next.value()));
    }
    waiting.remove();
    return true;
  }

  private void send(ProducerRecord<String, byte[]> record)
      throws ExecutionException, InterruptedException {
    if (producer == null) {
      producer = clients.producer(topic);
    }
    try {
      producer.send(record).get(); // no longer than the producer's delivery time-out
    } catch (ExecutionException | RuntimeException e) {
      closeProducer();
      throw e;
    }
  }

  private void closeProducer() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }

  @Override
  public void start() {
    task.start();
  }

  @Override
  public void stop() {
    if (!task.stop(STOP_WITHIN)) {
      task.interrupt(STOP_WITHIN);
    }
    if (unpublished() > 0) {
      log.warn(
          "{} records of {} were not told to other instances", unpublished(), topic.topicName());
    }
    closeProducer();
  }

  @Override
  public int getPhase() {
    return TopicFeed.PHASE;
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }
}
