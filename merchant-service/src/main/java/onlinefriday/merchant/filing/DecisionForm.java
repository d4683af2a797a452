package onlinefriday.merchant.filing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import org.jspecify.annotations.Nullable;

/** What an authority says, and why. */
record DecisionForm(
    @Nullable @NotNull Decision decision,
    @Nullable @Size(max = ReasonForm.LENGTH_MAX) String reason) {

  /** To be asked once the constraints above are known to hold. */
  Decision said() {
    return Objects.requireNonNull(decision);
  }

  /**
   * @throws ApiProblem 422 when there has to be a reason, and is none
   */
  @Nullable String why() {
    String why = ReasonForm.text(reason);
    if (why == null && said().needsReason()) {
      String message = Wording.of("cần nêu lý do", "a reason is needed");
      throw new ApiProblem(
          CommonProblem.INVALID, null, List.of(new FieldError("reason", "not-blank", message)));
    }
    return why;
  }
}
