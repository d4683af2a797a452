package onlinefriday.merchant.registry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body that makes a person a member. */
record MemberForm(
    @Nullable @NotNull @Pattern(regexp = SUBJECT, message = "{merchant.subject}") String subject) {
  /** What issuers give out as subjects, as far as it can stand in a path. */
  private static final String SUBJECT = "[A-Za-z0-9._@|:+=~-]{1,255}";

  String person() {
    return Objects.requireNonNull(subject);
  }
}
