package onlinefriday.merchant.attempt;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.defaults.problem.ApiProblem;
import org.jspecify.annotations.Nullable;

/** How an attempt to change a stored thing ended. */
public sealed interface Attempt<T> {
  /**
   * A try is lost only to another who won; of those who may want the same thing at once, an
   * authority of each unit to decide a filing are the most.
   */
  int TRIES_MAX = 64;

  /** Changed now, or as wanted before. */
  record Done<T>(T now) implements Attempt<T> {}

  /** Nothing has changed. */
  record Refused<T>(Refusal why) implements Attempt<T> {
    public Refused(ProblemKind why) {
      this(why, null);
    }

    public Refused(ProblemKind why, @Nullable String detail) {
      this(new Refusal.Plain(why, detail, List.of()));
    }
  }

  /** Somebody else was faster; to be decided again on what is there now. */
  record Overtaken<T>() implements Attempt<T> {}

  /**
   * @param written whether the store took it; it does not when what was seen has changed
   */
  static <T> Attempt<T> of(boolean written, T next) {
    return written ? new Done<>(next) : new Overtaken<>();
  }

  /**
   * Tries until nobody is faster, a bounded number of times.
   *
   * @param seen what the first try is about
   * @param again reads it anew, with every check that was made on what was seen
   * @throws RuntimeException the refusal; ApiProblem 503 when others were faster each time
   */
  static <S, T> T repeated(S seen, Supplier<S> again, Function<S, Attempt<T>> attempt) {
    Attempt<T> result = attempt.apply(seen);
    for (int tries = 1; result instanceof Overtaken && tries < TRIES_MAX; tries++) {
      result = attempt.apply(again.get());
    }
    return result instanceof Overtaken ? unavailable() : result.done();
  }

  /**
   * @throws RuntimeException the refusal; ApiProblem 412 when somebody else was faster
   */
  default T done() {
    return switch (this) {
      case Done<T> taken -> taken.now();
      case Refused<T> refused -> throw refused.why().atTheEdge();
      case Overtaken<T> _ -> throw new ApiProblem(CommonProblem.PRECONDITION_FAILED);
    };
  }

  private static <T> T unavailable() {
    throw new ApiProblem(CommonProblem.UNAVAILABLE);
  }
}
