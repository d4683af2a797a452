package onlinefriday.merchant.registry;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import org.jspecify.annotations.Nullable;

/** The body that asks somebody to become a member: by one of two names. */
record InvitationForm(
    @Nullable @Pattern(regexp = USER_NAME, message = "{merchant.user-name}") String userName,
    @Nullable
        @Size(max = EMAIL_LENGTH_MAX)
        @Email(regexp = MerchantForm.EMAIL, message = "{merchant.email}")
        String email) {
  /** What issuers let people sign in with. */
  private static final String USER_NAME = "[\\p{L}\\p{N}._@|:+=~-]{1,255}";

  private static final int EMAIL_LENGTH_MAX = 254;

  /**
   * To be asked once the constraints above are known to hold.
   *
   * @throws ApiProblem 422 unless it names one of both
   */
  Invitation invitation(String by, Instant now, Instant expiresAt) {
    if ((userName == null) == (email == null)) {
      String message =
          Wording.of(
              "cần một trong hai: tên người dùng hoặc thư điện tử",
              "one of both is needed: a user name or an e-mail address");
      throw new ApiProblem(
          CommonProblem.INVALID, null, List.of(new FieldError("userName", "one-of", message)));
    }
    String id = "v-" + UUID.randomUUID();
    return new Invitation(id, userName, email, by, now, expiresAt, null);
  }
}
