package onlinefriday.merchant.item;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** One writing for what looks the same. */
final class Tidy {
  /** Shops' exports hold line breaks, and spaces that no key types. */
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}\\u00a0\\u200b\\ufeff]+");

  private Tidy() {}

  /** NFC, in one line, without blanks at its ends. */
  static String line(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return BLANK.matcher(composed).replaceAll(" ").strip();
  }
}
