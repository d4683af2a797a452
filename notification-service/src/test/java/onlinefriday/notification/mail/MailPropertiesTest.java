package onlinefriday.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPropertiesTest {
  private final MailProperties properties =
      new MailProperties(
          new EmailAddress("a@b.vn"),
          30,
          Duration.ofSeconds(5),
          Duration.ofHours(1),
          Duration.ofMinutes(2),
          Duration.ofDays(90),
          Duration.ofSeconds(1));

  @ParameterizedTest
  @CsvSource({"1, 5s", "2, 15s", "3, 45s", "7, 3600s", "30, 3600s"})
  void waitsTripleUpToTheLongest(int failures, String wait) {
    assertThat(properties.delayAfter(failures)).isEqualTo(Duration.parse("PT" + wait));
  }
}
