package onlinefriday.merchant.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body that makes a decided violation public, or changes what is public of it, once a second
 * person has sent the same.
 */
record PublicationForm(
    @Nullable @NotNull @PublicationEnd LocalDate until,
    @Nullable @NotBlank @Size(max = SUMMARY_LENGTH_MAX) String summary) {
  private static final int SUMMARY_LENGTH_MAX = 1_000;

  /** To be asked once the constraints above are known to hold. */
  Inspection.Proposal proposal(String by, Instant now) {
    return new Inspection.Proposal(
        Objects.requireNonNull(until), Objects.requireNonNull(summary).strip(), by, now);
  }
}
