package onlinefriday.defaults.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import onlinefriday.contracts.language.Language;
import onlinefriday.contracts.time.VietnamTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Figures and times as people here read them, in the language of the request; in templates {@code
 * #display}. What is null is shown as a dash.
 */
public final class Display {
  private static final String NOTHING = "–";

  /** U+00A0: an amount is never torn from its unit at the end of a line. */
  private static final char NO_BREAK_SPACE = '\u00a0';

  private static final String DONG = NO_BREAK_SPACE + "₫";
  private static final long MILLION = 1_000_000;
  private static final long BILLION = 1_000_000_000;

  private final Clock clock;

  Display(Clock clock) {
    this.clock = clock;
  }

  /** Whole đồng: {@code 450.000 ₫} or {@code 450,000 ₫}. */
  public String money(@Nullable Number vnd) {
    return vnd == null ? NOTHING : number(vnd) + DONG;
  }

  /** Đồng for a glance, cut to two decimals: {@code 50 tỷ ₫}, {@code 12,34 triệu ₫}. */
  public String moneyShort(@Nullable Number vnd) {
    if (vnd == null || Math.abs(vnd.longValue()) < MILLION) {
      return money(vnd);
    }
    boolean billions = Math.abs(vnd.longValue()) >= BILLION;
    BigDecimal shown =
        BigDecimal.valueOf(vnd.longValue())
            .divide(BigDecimal.valueOf(billions ? BILLION : MILLION));
    String unit =
        language() == Language.VI ? billions ? "tỷ" : "triệu" : billions ? "billion" : "million";
    return format("#,##0.##", shown) + NO_BREAK_SPACE + unit + DONG;
  }

  /** A count: {@code 1.234.567} or {@code 1,234,567}. */
  public String number(@Nullable Number count) {
    return count == null ? NOTHING : format("#,##0", BigDecimal.valueOf(count.longValue()));
  }

  /** A share in basis points: {@code 12,5%} or {@code 12.5%}. */
  public String percent(@Nullable Number basisPoints) {
    return basisPoints == null
        ? NOTHING
        : format("#,##0.##", BigDecimal.valueOf(basisPoints.longValue(), 2)) + "%";
  }

  /** In Vietnam's time: {@code 20:05 27/11/2026} or {@code 27 Nov 2026, 20:05}. */
  public String instant(@Nullable Instant at) {
    return at == null ? NOTHING : formatted("HH:mm dd/MM/uuuu", "d MMM uuuu, HH:mm").format(at);
  }

  /** A day: {@code 27/11/2026} or {@code 27 Nov 2026}. */
  public String date(@Nullable LocalDate day) {
    return day == null ? NOTHING : formatted("dd/MM/uuuu", "d MMM uuuu").format(day);
  }

  /** What is left until then, by this service's clock. */
  public Remaining until(Instant then) {
    return Remaining.between(now(), then);
  }

  public Instant now() {
    return clock.instant();
  }

  private static String format(String pattern, BigDecimal value) {
    var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(language().locale()));
    format.setRoundingMode(RoundingMode.DOWN);
    return format.format(value);
  }

  private static DateTimeFormatter formatted(String vietnamese, String english) {
    return DateTimeFormatter.ofPattern(
            language() == Language.VI ? vietnamese : english, language().locale())
        .withZone(VietnamTime.ZONE);
  }

  private static Language language() {
    return Language.of(LocaleContextHolder.getLocale());
  }
}
