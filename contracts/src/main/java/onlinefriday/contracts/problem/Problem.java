package onlinefriday.contracts.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457) with this platform's extensions.
 *
 * @param detail what is to say of this case; where there is nothing more, the first of the errors,
 *     or the title
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    boolean retryable,
    @Nullable List<FieldError> errors,
    @Nullable String redemptionId) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final int ERRORS_IN_DETAIL_MAX = 3;

  /** One thing wrong with one field of a body. */
  public record FieldError(String field, String code, String message) {}

  public static Problem of(ProblemKind kind, Locale locale, @Nullable String detail) {
    return of(kind, locale, detail, null, null);
  }

  public static Problem of(
      ProblemKind kind,
      Locale locale,
      @Nullable String detail,
      @Nullable List<FieldError> errors,
      @Nullable String redemptionId) {
    return new Problem(
        kind.type(),
        kind.title(locale),
        kind.status(),
        detail != null ? detail : detail(kind.title(locale), errors),
        kind.code(),
        kind.retryable(),
        errors,
        redemptionId);
  }

  private static String detail(String title, @Nullable List<FieldError> errors) {
    return errors == null || errors.isEmpty()
        ? title
        : errors.stream()
            .limit(ERRORS_IN_DETAIL_MAX)
            .map(error -> error.field() + ": " + error.message())
            .collect(Collectors.joining("; "));
  }
}
