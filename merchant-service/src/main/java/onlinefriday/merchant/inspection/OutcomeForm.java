package onlinefriday.merchant.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The body that decides a case; nothing of it becomes public by that.
 *
 * @param referral the authority that goes on with it; REFERRED needs one
 */
record OutcomeForm(
    @Nullable @NotNull Outcome outcome,
    @Nullable @NotBlank @Size(max = FINDING_LENGTH_MAX) String finding,
    @Nullable @Size(max = REFERRAL_LENGTH_MAX) String referral) {

  private static final int FINDING_LENGTH_MAX = 4_000;
  private static final int REFERRAL_LENGTH_MAX = 300;

  /**
   * What the constraints above cannot say.
   *
   * @throws ApiProblem 422
   */
  OutcomeForm checked() {
    if (outcome == Outcome.REFERRED && isBlank(referral)) {
      String message = Wording.of("cần nêu cơ quan tiếp nhận", "name the authority it goes to");
      throw new ApiProblem(
          CommonProblem.INVALID,
          null,
          List.of(new FieldError("referral", "not-possible", message)));
    }
    return this;
  }

  /** To be asked once everything above is known to hold. */
  Inspection.Decision decision(String by, Instant now) {
    return new Inspection.Decision(
        Objects.requireNonNull(outcome),
        Objects.requireNonNull(finding).strip(),
        isBlank(referral) ? null : Objects.requireNonNull(referral).strip(),
        by,
        now);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
