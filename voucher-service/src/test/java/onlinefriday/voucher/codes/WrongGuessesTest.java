package onlinefriday.voucher.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import onlinefriday.defaults.testing.MovableClock;
import org.junit.jupiter.api.Test;

class WrongGuessesTest {
  private final MovableClock clock = new MovableClock();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final WrongGuesses guesses = new WrongGuesses(clock, meters);

  @Test
  void aMillionGuessesRaiseOneAlarmAndFillNoMemory() {
    for (int i = 0; i < 1_000_000; i++) {
      guesses.wrong("shopee", "shopper-" + i);
    }
    assertThat(alarms("shopee")).isEqualTo(1);
    assertThat(alarm("shopee")).isEqualTo(1);
    assertThat(counted("shopee", "wrong")).isEqualTo(1_000_000);
    assertThat(guesses.shoppersCounted()).isBetween(1L, (long) WrongGuesses.SHOPPERS_MAX);
  }

  @Test
  void afterAMillionGuessesRightCodesAreCountedAsBefore() {
    guess("shopee", 1_000);
    guesses.right("shopee");
    assertThat(counted("shopee", "right")).isEqualTo(1);
  }

  @Test
  void typingErrorsRaiseNone() {
    guess("shopee", PartnerGuesses.WRONG_MIN - 1);
    assertThat(alarms("shopee")).isZero();
    assertThat(alarm("shopee")).isZero();
  }

  @Test
  void aSmallPartOfManyRaisesNone() {
    for (int i = 0; i < 10_000; i++) {
      guesses.right("shopee");
    }
    guess("shopee", 1_000);
    assertThat(alarms("shopee")).isZero();
    guess("shopee", 200);
    assertThat(alarms("shopee")).isEqualTo(1);
  }

  @Test
  void slowGuessesNeverAddUpToAnAlarm() {
    for (int minute = 0; minute < 10; minute++) {
      guess("shopee", PartnerGuesses.WRONG_MIN - 1);
      clock.moveBy(PartnerGuesses.WINDOW);
    }
    assertThat(alarms("shopee")).isZero();
  }

  @Test
  void anAlarmEndsAndIsRaisedAgainWhenGuessingGoesOn() {
    guess("shopee", 500);
    clock.moveBy(PartnerGuesses.ALARM_STANDS);
    assertThat(alarm("shopee")).isZero();
    guess("shopee", 500);
    assertThat(alarms("shopee")).isEqualTo(2);
    assertThat(alarm("shopee")).isEqualTo(1);
  }

  @Test
  void onePartnersGuessesAreNotAnothers() {
    guess("shopee", 500);
    guess("tiki", 10);
    assertThat(alarms("tiki")).isZero();
    assertThat(counted("tiki", "wrong")).isEqualTo(10);
  }

  @Test
  void partnersWithoutNumberShareTheirFigures() {
    for (int i = 0; i < WrongGuesses.PARTNERS_MAX + 500; i++) {
      guesses.right("p" + i);
    }
    assertThat(counted("other", "right")).isEqualTo(500);
    assertThat(meters.find("codes.guesses.alarms").counters())
        .hasSize(WrongGuesses.PARTNERS_MAX + 1);
  }

  @Test
  void shoppersAreForgottenAfterTheWindow() {
    guess("shopee", 50);
    assertThat(guesses.shoppersCounted()).isEqualTo(1);
    clock.moveBy(PartnerGuesses.WINDOW.plus(Duration.ofSeconds(1)));
    assertThat(guesses.shoppersCounted()).isZero();
  }

  private void guess(String partner, int times) {
    for (int i = 0; i < times; i++) {
      guesses.wrong(partner, "one");
    }
  }

  private double counted(String partner, String outcome) {
    return meters
        .get("codes.guesses")
        .tags("partner", partner, "outcome", outcome)
        .counter()
        .count();
  }

  private double alarms(String partner) {
    return meters.get("codes.guesses.alarms").tag("partner", partner).counter().count();
  }

  private double alarm(String partner) {
    return meters.get("codes.guesses.alarm").tag("partner", partner).gauge().value();
  }
}
