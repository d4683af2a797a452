package onlinefriday.merchant.filing;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onlinefriday.merchant.law.Authority;
import org.springframework.stereotype.Component;

/**
 * Numbers of receipts, such as {@code 20261116-79-K7Q2-M9XR-3TVB-4}: the day, the province (BCT:
 * the ministry), 60 random bits, and a symbol that tells a slip of the pen from a number nobody
 * has.
 */
@Component
final class ReceiptNumbers {
  /** Crockford's: without I, L, O and U. */
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final String MINISTRY = "BCT";
  private static final int RANDOM_SYMBOLS = 12;
  private static final int WRITTEN_LENGTH_MAX = 64;
  private static final Pattern SHAPE =
      Pattern.compile("(\\d{8})(\\d\\d|BCT)(\\w{4})(\\w{4})(\\w{4})(\\w)");

  private final SecureRandom random;

  ReceiptNumbers(SecureRandom random) {
    this.random = random;
  }

  String mint(Authority authority, LocalDate day) {
    StringBuilder symbols = new StringBuilder(DateTimeFormatter.BASIC_ISO_DATE.format(day));
    symbols.append(
        authority.kind() == Authority.Kind.MINISTRY
            ? MINISTRY
            : Objects.requireNonNull(authority.province()));
    for (int i = 0; i < RANDOM_SYMBOLS; i++) {
      symbols.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
    }
    return spaced(symbols.append(check(symbols)));
  }

  /** The one spelling of a number, however it was written; empty when it cannot be one. */
  static Optional<String> canonical(String written) {
    if (written.length() > WRITTEN_LENGTH_MAX) {
      return Optional.empty();
    }
    String symbols =
        written
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]+", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean known = symbols.chars().allMatch(symbol -> SYMBOLS.indexOf(symbol) >= 0);
    if (!known || !SHAPE.matcher(symbols).matches()) {
      return Optional.empty();
    }
    CharSequence checked = symbols.subSequence(0, symbols.length() - 1);
    boolean right = check(checked) == symbols.charAt(symbols.length() - 1);
    return right ? Optional.of(spaced(symbols)) : Optional.empty();
  }

  private static String spaced(CharSequence symbols) {
    Matcher parts = SHAPE.matcher(symbols);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no number of a receipt");
    }
    return parts.replaceFirst("$1-$2-$3-$4-$5-$6");
  }

  /** Luhn's, over 32 symbols: every wrong symbol shows, and almost every swapped pair. */
  private static char check(CharSequence symbols) {
    int n = SYMBOLS.length();
    int sum = 0;
    for (int i = symbols.length() - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
      int product = factor * SYMBOLS.indexOf(symbols.charAt(i));
      sum += product / n + product % n;
    }
    return SYMBOLS.charAt((n - sum % n) % n);
  }
}
