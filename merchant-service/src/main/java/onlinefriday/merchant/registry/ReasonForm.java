package onlinefriday.merchant.registry;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why something is decided. */
record ReasonForm(@Nullable @Size(max = REASON_LENGTH_MAX) String reason) {
  static final int REASON_LENGTH_MAX = 1_000;

  @Nullable String text() {
    return reason == null || reason.isBlank() ? null : reason.strip();
  }
}
