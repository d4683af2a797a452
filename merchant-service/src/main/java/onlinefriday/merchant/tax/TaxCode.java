package onlinefriday.merchant.tax;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tax code: ten digits, the last of which checks the others, and for a branch three more behind a
 * hyphen; or the twelve digits of a person's number, which households and individuals have in its
 * place (Luật Quản lý thuế Điều 35 khoản 7). Digits are never made up: what is one short is wrong.
 *
 * @param value in its one written form, such as {@code 9900000016}, {@code 9900000016-001} or
 *     {@code 001099000001}
 */
public record TaxCode(String value) {
  private static final Pattern SHAPE = Pattern.compile("([0-9]{10})(?:-?([0-9]{3}))?");

  /** Which numbers are given out is not known to us, so none is refused. */
  private static final Pattern PERSONAL = Pattern.compile("[0-9]{12}");

  private static final int STEM_LENGTH = 10;
  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

  /** With or without the hyphen; empty when it is no tax code. */
  public static Optional<TaxCode> parse(String text) {
    if (PERSONAL.matcher(text).matches()) {
      return Optional.of(new TaxCode(text));
    }
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

  /** Whether it is a person's number, which no company has. */
  public boolean isPersonal() {
    return PERSONAL.matcher(value).matches();
  }

  /** What a head and its branches have in common; a person has no branches. */
  public Optional<String> stem() {
    return isPersonal() ? Optional.empty() : Optional.of(value.substring(0, STEM_LENGTH));
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
