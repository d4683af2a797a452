package onlinefriday.merchant.tax;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tax code: ten digits, the last of which checks the others, and for a branch three more behind a
 * hyphen.
 *
 * @param value in its one written form, such as {@code 9900000016} or {@code 9900000016-001}
 */
public record TaxCode(String value) {
  private static final Pattern SHAPE = Pattern.compile("([0-9]{10})(?:-?([0-9]{3}))?");
  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

  /** With or without the hyphen; empty when it is no tax code. */
  public static Optional<TaxCode> parse(String text) {
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches() || !checks(parts.group(1))) {
      return Optional.empty();
    }
    String branch = parts.group(2);
    if ("000".equals(branch)) { // branches are counted from 001
      return Optional.empty();
    }
    return Optional.of(
        new TaxCode(branch == null ? parts.group(1) : parts.group(1) + "-" + branch));
  }

  /** A remainder of 0 has no check digit: such a number is not given out. */
  private static boolean checks(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return 10 - sum % 11 == digits.charAt(9) - '0';
  }
}
