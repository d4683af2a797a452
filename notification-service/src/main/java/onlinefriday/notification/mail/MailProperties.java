package onlinefriday.notification.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param from the sender's address
 * @param attemptsMax a mail is given up after so many tries
 * @param retryDelayFirst wait after the first failure; it triples with each further one
 * @param retryDelayMax the longest wait between two tries
 * @param claim how long a try may take; a mail whose sender died is tried again after it
 * @param kept how long after it was put a mail that was sent or given up is kept
 * @param lookEvery how often the outbox is looked into when nobody put anything
 */
@ConfigurationProperties("onlinefriday.mail")
record MailProperties(
    EmailAddress from,
    int attemptsMax,
    Duration retryDelayFirst,
    Duration retryDelayMax,
    Duration claim,
    Duration kept,
    Duration lookEvery) {
  private static final int GROWTH = 3;

  /** The wait after this many failures. */
  Duration delayAfter(int failures) {
    Duration delay = retryDelayFirst;
    for (int i = 1; i < failures && delay.compareTo(retryDelayMax) < 0; i++) {
      delay = delay.multipliedBy(GROWTH);
    }
    return delay.compareTo(retryDelayMax) < 0 ? delay : retryDelayMax;
  }
}
