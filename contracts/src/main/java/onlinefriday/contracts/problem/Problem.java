package onlinefriday.contracts.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A problem document (RFC 9457) with this platform's extensions. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    String code,
    boolean retryable,
    @Nullable List<FieldError> errors,
    @Nullable String redemptionId) {

  public static final String MEDIA_TYPE = "application/problem+json";

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
        detail,
        kind.code(),
        kind.retryable(),
        errors,
        redemptionId);
  }
}
