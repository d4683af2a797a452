package onlinefriday.contracts.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rules for text that people type: one spelling for what looks the same, so that a name is
 * found again, a code is one code, and nothing hides behind a character that is not seen. Unicode's
 * forms are those of its annex 15; every function is idempotent and takes time by the length of its
 * text.
 */
public final class TextNormalizer {
  /**
   * What takes no room where it stands: soft hyphen, zero width spaces and joiners, word joiner and
   * invisible operators, the byte order mark, marks that turn the direction of writing, and
   * fillers.
   */
  private static final String INVISIBLE =
      "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
          + "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0";

  private static final Pattern INVISIBLES = Pattern.compile("[" + INVISIBLE + "]+");

  /** Blanks of every kind, line ends and control characters. */
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\p{Cc}]+");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private TextNormalizer() {}

  /** One line as it is stored: NFC, nothing invisible, single blanks, none at its ends. */
  public static String line(String typed) {
    return isPlain(typed) ? typed : BLANKS.matcher(composed(typed)).replaceAll(" ").strip();
  }

  /**
   * As {@link #line}, for whoever refuses control characters: these stay, line ends among them, and
   * whatever stands beside them.
   */
  public static String name(String typed) {
    return typed.chars().anyMatch(Character::isISOControl) ? typed : line(typed);
  }

  /**
   * What names something: a code, a sku, an order. NFC, nothing invisible, no blanks at its ends;
   * what stands within is part of it.
   */
  public static String reference(String typed) {
    if (isPlain(typed)) {
      return typed;
    }
    String composed = composed(typed);
    int from = 0;
    int to = composed.length();
    while (from < to && isBlank(composed.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(composed.charAt(to - 1))) {
      to--;
    }
    return composed.substring(from, to);
  }

  /** Whether nothing of it would be seen. */
  public static boolean isBlank(String typed) {
    return line(typed).isEmpty();
  }

  /**
   * Words as they are meant, to be compared with others: small letters without marks, digits,
   * single blanks. Wide letters fold like narrow ones, Đ and the Ð that looks like it like D.
   */
  public static String words(String typed) {
    String apart = Normalizer.normalize(line(typed), Normalizer.Form.NFKD);
    return NO_LETTER_OR_DIGIT
        .matcher(
            MARKS
                .matcher(apart)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ð', 'd'))
        .replaceAll(" ")
        .strip();
  }

  /** As {@link #words}, run together: {@code giakhuyenmai}. */
  public static String key(String typed) {
    return words(typed).replace(" ", "");
  }

  private static String composed(String typed) {
    // in this order: letter and mark may have been kept apart by what is not seen
    return Normalizer.normalize(INVISIBLES.matcher(typed).replaceAll(""), Normalizer.Form.NFC);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** ASCII that is seen, as most of what programs send: there is nothing to do. */
  private static boolean isPlain(String typed) {
    for (int i = 0; i < typed.length(); i++) {
      if (typed.charAt(i) <= ' ' || typed.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return true;
  }
}
