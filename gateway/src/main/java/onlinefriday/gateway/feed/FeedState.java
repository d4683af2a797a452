package onlinefriday.gateway.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import onlinefriday.contracts.log.LogLimit;
import onlinefriday.contracts.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;

/** How current a feed is: whether it was read once, and when the broker last answered. */
final class FeedState {
  private static final Logger log = LoggerFactory.getLogger(FeedState.class);

  private final LogLimit lines = new LogLimit();
  private final Topic topic;
  private final Clock clock;
  private final Duration staleAfter;
  private final Counter unreadable;
  private volatile Instant lastContact;
  private volatile boolean complete;
  private volatile boolean warned;

  FeedState(
      Topic topic,
      TopicFeed.MeterNames names,
      Clock clock,
      FeedProperties properties,
      MeterRegistry meters) {
    this.topic = topic;
    this.clock = clock;
    this.staleAfter = properties.staleAfter();
    this.lastContact = clock.instant();
    TimeGauge.builder(names.stale(), this, TimeUnit.MILLISECONDS, s -> s.age().toMillis())
        .description("Time since the broker last said how far the topic goes")
        .register(meters);
    this.unreadable = meters.counter(names.unreadable());
  }

  boolean complete() {
    return complete;
  }

  private boolean stale() {
    return age().compareTo(staleAfter) > 0;
  }

  private Duration age() {
    return Duration.between(lastContact, clock.instant());
  }

  void contact() {
    lastContact = clock.instant();
    if (warned) {
      warned = false;
      log.info("{} is followed again", topic.topicName());
    }
  }

  void caughtUp() {
    complete = true;
  }

  void noContact(Exception reason) {
    if (stale() && !warned) {
      warned = true;
      log.warn(
          "No contact with Kafka for {} s: what others said on {} waits ({})",
          age().toSeconds(),
          topic.topicName(),
          reason.toString());
    }
  }

  void unreadable(long offset) {
    unreadable.increment();
    lines.log(
        "unreadable",
        leftOut ->
            log.error(
                "The record of {} at offset {} cannot be used; it is skipped; before it {} alike",
                topic.topicName(),
                offset,
                leftOut));
  }

  /**
   * Out of service until all is read once, which keeps the gateway out of rotation. Later it stays
   * up: serving with what it knows is better than not serving, and it says that it is behind.
   */
  Health.Builder health() {
    if (!complete) {
      return Health.outOfService().withDetail("feed", "not read to the end yet");
    }
    return Health.up()
        .withDetail("feed", stale() ? "degraded: revocations wait" : "current")
        .withDetail("secondsSinceContact", age().toSeconds());
  }
}
