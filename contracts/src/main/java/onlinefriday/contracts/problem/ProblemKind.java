package onlinefriday.contracts.problem;

import java.util.Locale;

/** A kind of refusal or error; services list theirs in enums. */
public interface ProblemKind {
  Definition definition();

  /**
   * What every occurrence of a kind has in common.
   *
   * @param status of the HTTP answer
   * @param code kebab-case; never renamed, never reused
   * @param retryable whether the same request may succeed later
   */
  record Definition(int status, String code, boolean retryable, String titleVi, String titleEn) {
    /** One that stays as it is however often it is asked. */
    public static Definition lasting(int status, String code, String titleVi, String titleEn) {
      return new Definition(status, code, false, titleVi, titleEn);
    }

    /** One that may pass. */
    public static Definition passing(int status, String code, String titleVi, String titleEn) {
      return new Definition(status, code, true, titleVi, titleEn);
    }
  }

  default String code() {
    return definition().code();
  }

  default int status() {
    return definition().status();
  }

  default boolean retryable() {
    return definition().retryable();
  }

  default String title(Locale locale) {
    return "en".equals(locale.getLanguage()) ? definition().titleEn() : definition().titleVi();
  }

  /** The {@code type} of its problem documents. */
  default String type() {
    return "urn:onlinefriday:problem:" + code();
  }
}
