package onlinefriday.defaults.problem;

import org.springframework.context.i18n.LocaleContextHolder;

/** A few words for the caller of this request, in their language. */
public final class Wording {
  private Wording() {}

  public static String of(String vi, String en) {
    return "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? en : vi;
  }
}
