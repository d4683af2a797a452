package onlinefriday.notification.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.contracts.log.LogLimit;
import onlinefriday.defaults.background.ServiceTask;
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
  private static final Duration SWEEP_EVERY = Duration.ofHours(1);

  private final LogLimit lines = new LogLimit();
  private final MailOutbox outbox;
  private final Smtp smtp;
  private final MailProperties properties;
  private final Clock clock;
  private final Counter sent;
  private final Counter failed;
  private final Counter givenUp;
  private final AtomicLong waiting;
  private final BackgroundTask task;
  private final BackgroundTask sweeping;

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
    this.sweeping =
        ServiceTask.named("mail-sweep")
            .every(SWEEP_EVERY)
            .runs(() -> outbox.removeSome(clock.instant().minus(properties.kept())));
    this.task = ServiceTask.named("mail").every(properties.lookEvery()).runs(this::sendNext);
  }

  /**
   * @return false when nothing is due
   */
  private boolean sendNext() {
    Instant now = clock.instant();
    Optional<ClaimedMail> due = outbox.claim(now, now.plus(properties.claim()));
    due.ifPresent(this::attempt);
    waiting.set(outbox.waiting());
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
    lines.log(
        e.getClass().getName(),
        leftOut ->
            log.warn(
                "mail {} was not sent at try {}: {}; before it {} alike",
                id,
                attempt,
                error,
                leftOut));
    outbox.failed(id, error, clock.instant().plus(properties.delayAfter(attempt)));
  }

  private static String shortened(String error) {
    return error.length() <= ERROR_LENGTH_MAX ? error : error.substring(0, ERROR_LENGTH_MAX);
  }

  @Override
  public void start() {
    task.start();
    sweeping.start();
  }

  /** Waits for the mail on its way, which would be sent again if nobody noted that it went. */
  @Override
  public void stop() {
    sweeping.stop(Duration.ZERO);
    task.stop(ServiceTask.STOP_WAIT_MAX);
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }
}
