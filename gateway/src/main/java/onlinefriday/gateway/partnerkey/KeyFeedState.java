package onlinefriday.gateway.partnerkey;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How current the keys are: whether the topic was read once, and when the broker last answered. */
@Component
public class KeyFeedState {
  private static final Logger log = LoggerFactory.getLogger(KeyFeedState.class);

  private final Clock clock;
  private final Duration staleAfter;
  private final Counter unreadable;
  private volatile Instant lastContact;
  private volatile boolean complete;
  private volatile boolean warned;

  KeyFeedState(
      Clock clock, PartnerKeyProperties properties, PartnerKeys keys, MeterRegistry meters) {
    this.clock = clock;
    this.staleAfter = properties.staleAfter();
    this.lastContact = clock.instant();
    Gauge.builder("gateway.keys.known", keys, PartnerKeys::size).register(meters);
    TimeGauge.builder("gateway.keys.stale", this, TimeUnit.MILLISECONDS, s -> s.age().toMillis())
        .description("Time since the broker last said how far the key topic goes")
        .register(meters);
    this.unreadable = meters.counter("gateway.keys.unreadable");
  }

  /** Whether every key that existed at the start is known. */
  public boolean complete() {
    return complete;
  }

  boolean stale() {
    return age().compareTo(staleAfter) > 0;
  }

  Duration age() {
    return Duration.between(lastContact, clock.instant());
  }

  void contact() {
    lastContact = clock.instant();
    if (warned) {
      warned = false;
      log.info("The key topic is followed again");
    }
  }

  void caughtUp() {
    complete = true;
  }

  void noContact(Exception reason) {
    if (stale() && !warned) {
      warned = true;
      log.warn(
          "No contact with Kafka for {} s: new keys and revocations wait ({})",
          age().toSeconds(),
          reason.toString());
    }
  }

  void unreadable(long offset) {
    unreadable.increment();
    log.error("The record of an API key at offset {} cannot be used; it is skipped", offset);
  }
}
