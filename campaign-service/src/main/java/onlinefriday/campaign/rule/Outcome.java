package onlinefriday.campaign.rule;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.defaults.problem.ApiProblem;
import org.jspecify.annotations.Nullable;

/** What came of a command: a value, or why it was refused. */
public sealed interface Outcome<T> {
  /** It was done, and this is how things are now. */
  record Done<T>(T value) implements Outcome<T> {}

  /** Nothing has changed. */
  record Refused<T>(ProblemKind kind, @Nullable String detail, List<FieldError> errors)
      implements Outcome<T> {
    /** As the HTTP edge says it. */
    public ApiProblem problem() {
      return new ApiProblem(kind, detail, errors.isEmpty() ? null : errors);
    }
  }

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(ProblemKind kind) {
    return new Refused<>(kind, null, List.of());
  }

  static <T> Outcome<T> refused(ProblemKind kind, @Nullable String detail) {
    return new Refused<>(kind, detail, List.of());
  }

  static <T> Outcome<T> invalid(Findings findings) {
    return new Refused<>(CommonProblem.INVALID, null, findings.errors());
  }

  default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
    return switch (this) {
      case Done<T>(T value) -> next.apply(value);
      case Refused<T>(var kind, var detail, var errors) -> new Refused<>(kind, detail, errors);
    };
  }

  /** Takes what an HTTP edge has thrown back as a refusal. */
  static <T> Outcome<T> caught(Supplier<Outcome<T>> command) {
    try {
      return command.get();
    } catch (ApiProblem problem) {
      return new Refused<>(
          problem.kind(),
          problem.detail(),
          Objects.requireNonNullElse(problem.errors(), List.of()));
    }
  }

  /**
   * For the HTTP edge.
   *
   * @throws ApiProblem when it was refused
   */
  default T orProblem() {
    return switch (this) {
      case Done<T>(T value) -> value;
      case Refused<T> refused -> throw refused.problem();
    };
  }
}
