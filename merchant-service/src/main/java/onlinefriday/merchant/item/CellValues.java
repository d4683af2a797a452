package onlinefriday.merchant.item;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import onlinefriday.contracts.text.TextNormalizer;
import onlinefriday.merchant.law.Goods;
import onlinefriday.merchant.sheet.WrittenDays;

/** What people write for amounts, days and kinds of goods; empty when it is none. */
final class CellValues {
  /**
   * Digits alone, or in groups of three; zeros behind a point are the work of programs. No amount
   * begins with a zero: {@code 0.500} is half of one, {@code 000} the rest of another.
   */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "([-+]?)(0|[1-9]\\d{0,17}|[1-9]\\d{0,2}(?:([.,"
              + " ])\\d{3})(?:\\3\\d{3}){0,4})(?:[.,]0{1,2})?");

  private static final Pattern CURRENCY = Pattern.compile("(?iu)\\s*(₫|đ|vnd|vnđ|đồng)$");

  /** What follows the day, as {@code 2026-11-10 00:00:00}, is the time of the day. */
  private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}.*$");

  /** What ends an instant that names the day of another place. */
  private static final Pattern OFFSET = Pattern.compile(":\\d{2}.*([zZ]|[-+]\\d{2}:?\\d{2})$");

  private static final List<DateTimeFormatter> DAYS =
      List.of(strict("uuuu-M-d"), strict("d/M/uuuu"), strict("d-M-uuuu"), strict("d.M.uuuu"));

  private static final Locale ENGLISH = Locale.ENGLISH;
  private static final Locale VIETNAMESE = Locale.of("vi");

  private CellValues() {}

  static Optional<Long> amount(BigDecimal number) {
    try {
      return Optional.of(number.longValueExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** {@code 199000}, {@code 199.000 ₫}, {@code 199,000}. */
  static Optional<Long> amount(String text) {
    var matched = AMOUNT.matcher(CURRENCY.matcher(TextNormalizer.line(text)).replaceFirst(""));
    return matched.matches()
        ? Optional.of(Long.parseLong(matched.group(1) + matched.group(2).replaceAll("[., ]", "")))
        : Optional.empty();
  }

  /** {@code 2026-11-10} or {@code 10/11/2026}. */
  static Optional<LocalDate> day(String text) {
    String line = TextNormalizer.line(text);
    Optional<LocalDate> iso = WrittenDays.iso(line);
    if (iso.isPresent() || OFFSET.matcher(line).find()) {
      return iso;
    }
    String day = TIME.matcher(line).replaceFirst("");
    for (DateTimeFormatter format : DAYS) {
      try {
        return Optional.of(LocalDate.parse(day, format));
      } catch (DateTimeException e) {
        // perhaps the next
      }
    }
    return Optional.empty();
  }

  static Optional<Goods> goods(String text) {
    String plain = TextNormalizer.key(text);
    return Arrays.stream(Goods.values())
        .filter(
            goods ->
                List.of(goods.name(), goods.in(VIETNAMESE), goods.in(ENGLISH)).stream()
                    .anyMatch(name -> TextNormalizer.key(name).equals(plain)))
        .findFirst();
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
