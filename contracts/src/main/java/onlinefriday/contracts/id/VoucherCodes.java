package onlinefriday.contracts.id;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import onlinefriday.contracts.text.TextNormalizer;

/** The one spelling of a public voucher code, however people write it. */
public final class VoucherCodes {
  /** What a generic code looks like once it is canonical. */
  public static final Pattern GENERIC = Pattern.compile("[A-Z0-9]{3,32}");

  private static final Pattern SPACES_AND_HYPHENS =
      Pattern.compile("[\\p{IsWhite_Space}\\p{Pd}\\u2212]+");

  private VoucherCodes() {}

  /**
   * NFKC, nothing invisible, upper case, spaces and hyphens dropped. Canonical text stays as it is;
   * the result may be empty, or no code at all.
   */
  public static String canonical(String written) {
    if (isPlain(written)) {
      return written;
    }
    String composed = Normalizer.normalize(TextNormalizer.reference(written), Normalizer.Form.NFKC);
    return SPACES_AND_HYPHENS.matcher(composed).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** Most codes come as they were printed, and need no Unicode. */
  private static boolean isPlain(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /** Whether this is a canonical generic code: 3 to 32 of A-Z and 0-9. */
  public static boolean isGeneric(String canonical) {
    return GENERIC.matcher(canonical).matches();
  }
}
