package onlinefriday.merchant.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The body that decides a case.
 *
 * @param referral the authority that goes on with it; REFERRED needs one
 * @param publishUntil makes a violation public until that day, which is not one of them
 * @param summary what is published; left out: the finding
 */
record OutcomeForm(
    @Nullable @NotNull Outcome outcome,
    @Nullable @NotBlank @Size(max = FINDING_LENGTH_MAX) String finding,
    @Nullable @Size(max = REFERRAL_LENGTH_MAX) String referral,
    @Nullable @PublicationEnd LocalDate publishUntil,
    @Nullable @Size(max = PublicationForm.SUMMARY_LENGTH_MAX) String summary) {

  private static final int FINDING_LENGTH_MAX = 4_000;
  private static final int REFERRAL_LENGTH_MAX = 300;

  /**
   * What the constraints above cannot say.
   *
   * @throws ApiProblem 422
   */
  OutcomeForm checked() {
    if (outcome == Outcome.REFERRED && isBlank(referral)) {
      throw invalid(
          "referral", Wording.of("cần nêu cơ quan tiếp nhận", "name the authority it goes to"));
    }
    if (outcome != Outcome.VIOLATION && publishUntil != null) {
      throw invalid(
          "publishUntil", Wording.of("chỉ công bố vi phạm", "only a violation is made public"));
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

  Inspection.@Nullable Publication publication(String by, Instant now) {
    String text = isBlank(summary) ? finding : summary;
    return publishUntil == null
        ? null
        : new Inspection.Publication(publishUntil, Objects.requireNonNull(text).strip(), by, now);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static ApiProblem invalid(String field, String message) {
    return new ApiProblem(
        CommonProblem.INVALID, null, List.of(new FieldError(field, "not-possible", message)));
  }
}
