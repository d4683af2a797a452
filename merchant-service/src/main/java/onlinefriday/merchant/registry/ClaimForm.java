package onlinefriday.merchant.registry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body that says whether a merchant's claim of Vietnamese or OCOP goods is good. */
record ClaimForm(
    @Nullable @NotNull Boolean confirmed,
    @Nullable @Size(max = ReasonForm.REASON_LENGTH_MAX) String reason) {

  boolean isConfirmed() {
    return Boolean.TRUE.equals(confirmed);
  }

  @Nullable String text() {
    return reason == null || reason.isBlank() ? null : reason.strip();
  }
}
