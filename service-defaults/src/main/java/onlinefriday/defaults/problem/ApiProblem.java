package onlinefriday.defaults.problem;

import java.util.List;
import java.util.function.UnaryOperator;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.contracts.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document; thrown at the HTTP edge only. */
public final class ApiProblem extends RuntimeException {
  private final ProblemKind kind;
  private final @Nullable String detail;
  private final @Nullable List<FieldError> errors;

  public ApiProblem(ProblemKind kind) {
    this(kind, null, null);
  }

  public ApiProblem(ProblemKind kind, @Nullable String detail) {
    this(kind, detail, null);
  }

  public ApiProblem(ProblemKind kind, @Nullable String detail, @Nullable List<FieldError> errors) {
    // A refusal is no fault: nobody reads its stack, and filling it costs more than the answer.
    super(kind.code() + (detail == null ? "" : ": " + detail), null, false, false);
    this.kind = kind;
    this.detail = detail;
    this.errors = errors;
  }

  public ProblemKind kind() {
    return kind;
  }

  public @Nullable String detail() {
    return detail;
  }

  public @Nullable List<FieldError> errors() {
    return errors;
  }

  /** The same, for a caller who knows its fields by other names. */
  public ApiProblem renamed(UnaryOperator<String> name) {
    return errors == null
        ? this
        : new ApiProblem(
            kind,
            detail,
            errors.stream()
                .map(e -> new FieldError(name.apply(e.field()), e.code(), e.message()))
                .toList());
  }
}
