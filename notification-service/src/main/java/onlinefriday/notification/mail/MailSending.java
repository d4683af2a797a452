package onlinefriday.notification.mail;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** One loop that sends what is due, one mail after the other. */
@Component
final class MailSending implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(MailSending.class);
  private static final int ERROR_LENGTH_MAX = 300;

  /** For the mail on its way, which would be sent again if nobody noted that it went. */
  private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(3);

  private final MailOutbox outbox;
  private final Smtp smtp;
  private final MailProperties properties;
  private final Clock clock;
  private final Counter sent;
  private final Counter failed;
  private final Counter givenUp;
  private final AtomicLong waiting;
  private volatile boolean running;
  private @Nullable Thread thread;

  MailSending(
      MailOutbox outbox, Smtp smtp, MailProperties properties, Clock clock, MeterRegistry meters) {
    this.outbox = outbox;
    this.smtp = smtp;
    this.properties = properties;
    this.clock = clock;
    this.sent = meters.counter("mail.sent");
    this.failed = meters.counter("mail.failed");
    this.givenUp = meters.counter("mail.given.up");
    this.waiting = meters.gauge("mail.waiting", new AtomicLong());
  }

  private void run() {
    try {
      while (running) {
        sendWhatIsDue();
        Thread.sleep(properties.lookEvery());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendWhatIsDue() {
    try {
      while (running && sendNext()) {
        log.debug("one mail done");
      }
      waiting.set(outbox.waiting());
    } catch (MongoException e) {
      log.warn("the outbox cannot be read now: {}", e.toString());
    } catch (RuntimeException e) {
      log.error("a mail was left for later", e); // the loop must go on with the others
    }
  }

  /**
   * @return false when nothing is due
   */
  private boolean sendNext() {
    Instant now = clock.instant();
    Optional<ClaimedMail> due = outbox.claim(now, now.plus(properties.claim()));
    due.ifPresent(this::attempt);
    return due.isPresent();
  }

  private void attempt(ClaimedMail claimed) {
    String id = claimed.mail().id();
    try {
      smtp.send(claimed.mail());
    } catch (RuntimeException e) {
      retryLater(id, claimed.attempt(), e);
      return;
    }
    sent.increment();
    outbox.sent(id, clock.instant());
  }

  private void retryLater(String id, int attempt, RuntimeException e) {
    failed.increment();
    String error = shortened(NestedExceptionUtils.getMostSpecificCause(e).toString());
    if (attempt >= properties.attemptsMax()) {
      givenUp.increment();
      log.error("mail {} is given up after {} tries: {}", id, attempt, error);
      outbox.givenUp(id, error);
      return;
    }
    log.warn("mail {} was not sent at try {}: {}", id, attempt, error);
    outbox.failed(id, error, clock.instant().plus(properties.delayAfter(attempt)));
  }

  private static String shortened(String error) {
    return error.length() <= ERROR_LENGTH_MAX ? error : error.substring(0, ERROR_LENGTH_MAX);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("mail").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    Thread sending = thread;
    if (sending != null) {
      try {
        sending.join(STOP_WAIT_MAX);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
