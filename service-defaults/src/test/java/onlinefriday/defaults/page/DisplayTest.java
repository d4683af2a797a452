package onlinefriday.defaults.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class DisplayTest {
  private static final Instant NOW = Instant.parse("2026-11-27T13:05:59.200Z");

  private final Display display = new Display(Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void forgetTheLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource({
    "vi, 0, '0 ₫', '0 ₫'",
    "vi, 450000, '450.000 ₫', '450.000 ₫'",
    "vi, 12349999, '12.349.999 ₫', '12,34 triệu ₫'",
    "vi, 50000000000, '50.000.000.000 ₫', '50 tỷ ₫'",
    "vi, 1234567890123, '1.234.567.890.123 ₫', '1.234,56 tỷ ₫'",
    "en, 450000, '450,000 ₫', '450,000 ₫'",
    "en, -12349999, '-12,349,999 ₫', '-12.34 million ₫'",
    "fr, 450000, '450.000 ₫', '450.000 ₫'"
  })
  void moneyIsWholeDong(String language, long vnd, String full, String glance) {
    speaking(language);

    assertThat(display.money(vnd)).isEqualTo(full.replace(' ', '\u00a0'));
    assertThat(display.moneyShort(vnd)).isEqualTo(glance.replace(' ', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource({
    "vi, 2000, 20%",
    "vi, 1250, '12,5%'",
    "en, 1250, 12.5%",
    "en, 1, 0.01%",
    "vi, 10000, 100%"
  })
  void sharesAreReadFromBasisPoints(String language, int basisPoints, String text) {
    speaking(language);

    assertThat(display.percent(basisPoints)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "vi, 20:05 27/11/2026, 05/12/2026, 1.234.567",
    "en, '27 Nov 2026, 20:05', 5 Dec 2026, '1,234,567'"
  })
  void timesAreVietnams(String language, String instant, String date, String number) {
    speaking(language);

    assertThat(display.instant(NOW)).isEqualTo(instant);
    assertThat(display.date(LocalDate.of(2026, 12, 5))).isEqualTo(date);
    assertThat(display.number(1_234_567)).isEqualTo(number);
  }

  @Test
  void absenceIsADash() {
    assertThat(display.money(null)).isEqualTo("–");
    assertThat(display.moneyShort(null)).isEqualTo("–");
    assertThat(display.number(null)).isEqualTo("–");
    assertThat(display.percent(null)).isEqualTo("–");
    assertThat(display.instant(null)).isEqualTo("–");
    assertThat(display.date(null)).isEqualTo("–");
  }

  @Test
  void beganSecondsCountAsWhole() {
    assertThat(display.until(NOW.plusMillis(1))).isEqualTo(new Remaining(0, 0, 0, 1, false));
    assertThat(display.until(NOW.plusSeconds(216_000)))
        .isEqualTo(new Remaining(2, 12, 0, 0, false));
    assertThat(display.until(NOW)).isEqualTo(new Remaining(0, 0, 0, 0, true));
    assertThat(display.until(NOW.minusSeconds(5)).over()).isTrue();
  }

  private static void speaking(String language) {
    LocaleContextHolder.setLocale(Locale.of(language));
  }
}
