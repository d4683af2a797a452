package onlinefriday.merchant.attempt;

import java.util.List;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.defaults.problem.ApiProblem;
import org.jspecify.annotations.Nullable;

/** Why an attempt changed nothing. */
public interface Refusal {
  /** As the HTTP edge says it; to be thrown there. */
  RuntimeException atTheEdge();

  /**
   * One that a problem document says as it is.
   *
   * @param errors perhaps none
   */
  record Plain(ProblemKind kind, @Nullable String detail, List<FieldError> errors)
      implements Refusal {
    @Override
    public ApiProblem atTheEdge() {
      return new ApiProblem(kind, detail, errors.isEmpty() ? null : errors);
    }
  }
}
