package onlinefriday.merchant.item;

import java.text.Normalizer;
import java.util.Locale;

/** Words as people mean them, however they write them. */
final class Plain {
  private Plain() {}

  /** Small letters and digits, without marks, spaces and punctuation: {@code giakhuyenmai}. */
  static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd')
        .replaceAll("[^a-z0-9]", "");
  }
}
