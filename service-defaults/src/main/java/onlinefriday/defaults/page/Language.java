package onlinefriday.defaults.page;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the pages; Vietnamese comes first and stands in for all that are missing. */
public enum Language {
  VI("vi"),
  EN("en");

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

  static Language of(Locale locale) {
    Language spoken = ofTag(locale.getLanguage());
    return spoken == null ? VI : spoken;
  }

  static @Nullable Language ofTag(@Nullable String tag) {
    return Arrays.stream(values()).filter(l -> l.tag().equals(tag)).findFirst().orElse(null);
  }
}
