package onlinefriday.contracts.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A language that people are answered in; Vietnamese stands in for all others. This is the only
 * reader of {@code Accept-Language} (RFC 9110, 12.5.4) and of {@code ?lang=} on the platform: the
 * JDK's takes time by the cube of what a stranger sends.
 */
public enum Language {
  VI("vi"),
  EN("en");

  /** The name of the parameter and of the cookie by which a person chooses. */
  public static final String NAME = "lang";

  /** In characters; a longer header says nothing. Browsers send about 40. */
  public static final int HEADER_LENGTH_MAX = 100;

  /** How many ranges of a header are looked at, from its start. */
  public static final int RANGES_MAX = 8;

  private final Locale locale;

  Language(String tag) {
    this.locale = Locale.of(tag);
  }

  public Locale locale() {
    return locale;
  }

  /** As {@code lang} attributes, cookies and parameters have it. */
  public String tag() {
    return locale.getLanguage();
  }

  /** The language of a locale, or Vietnamese. */
  public static Language of(Locale locale) {
    Language spoken = ofTag(locale.getLanguage());
    return spoken == null ? VI : spoken;
  }

  /** Null when it is none of ours. */
  public static @Nullable Language ofTag(@Nullable String tag) {
    return "vi".equals(tag) ? VI : "en".equals(tag) ? EN : null;
  }

  /**
   * The language of an answer: what {@code ?lang=} says, where an unknown one means Vietnamese;
   * else a cookie that names one of ours; else what the header prefers.
   *
   * @param query as it was sent, still encoded
   * @param cookie the value of the cookie {@link #NAME}
   * @param acceptLanguage the header
   */
  public static Language of(
      @Nullable String query, @Nullable String cookie, @Nullable String acceptLanguage) {
    String asked = query == null ? null : asked(query);
    if (asked != null) {
      Language named = ofTag(asked);
      return named == null ? VI : named;
    }
    Language chosen = ofTag(cookie);
    return chosen == null ? accepted(acceptLanguage) : chosen;
  }

  /** The first value of the parameter {@link #NAME}; null without one. */
  private static @Nullable String asked(String query) {
    for (int from = 0; from <= query.length(); ) {
      int end = endOf(query, '&', from);
      if (query.startsWith(NAME, from)) {
        int after = from + NAME.length();
        if (after == end) {
          return "";
        } else if (query.charAt(after) == '=') {
          return query.substring(after + 1, end);
        }
      }
      from = end + 1;
    }
    return null;
  }

  /** The one of ours with the greatest weight, the earlier of two alike; else Vietnamese. */
  public static Language accepted(@Nullable String header) {
    if (header == null || header.length() > HEADER_LENGTH_MAX) {
      return VI;
    }
    Language best = VI;
    int weight = 0;
    int from = 0;
    for (int range = 0; range < RANGES_MAX && from <= header.length(); range++) {
      int end = endOf(header, ',', from);
      String one = header.substring(from, end).strip().toLowerCase(Locale.ROOT);
      Language named = ofTag(one.substring(0, endOfPrimarySubtag(one)));
      int its = named == null ? 0 : weightOf(one);
      if (named != null && its > weight) {
        best = named;
        weight = its;
      }
      from = end + 1;
    }
    return best;
  }

  private static int endOfPrimarySubtag(String range) {
    int end = 0;
    while (end < range.length() && "-; \t".indexOf(range.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** In thousandths; 0 for what is not wanted, or not a weight. */
  private static int weightOf(String range) {
    int parameter = range.indexOf(';');
    if (parameter < 0) {
      return 1000;
    }
    String written = range.substring(parameter + 1).strip();
    if (!written.startsWith("q=")) {
      return 0;
    }
    String value = written.substring(2);
    boolean shaped =
        !value.isEmpty()
            && value.length() <= "0.000".length()
            && (value.length() == 1 || value.charAt(1) == '.')
            && value.chars().skip(2).allMatch(c -> c >= '0' && c <= '9');
    if (!shaped || value.charAt(0) != '0' && value.charAt(0) != '1') {
      return 0;
    }
    int thousandths = (value.charAt(0) - '0') * 1000;
    for (int place = 2, worth = 100; place < value.length(); place++, worth /= 10) {
      thousandths += (value.charAt(place) - '0') * worth;
    }
    return Math.min(thousandths, 1000);
  }

  private static int endOf(String text, char separator, int from) {
    int at = text.indexOf(separator, from);
    return at < 0 ? text.length() : at;
  }
}
