package onlinefriday.merchant.filing;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a merchant does something. */
record ReasonForm(@Nullable @Size(max = LENGTH_MAX) String reason) {
  static final int LENGTH_MAX = 1_000;

  @Nullable String text() {
    return text(reason);
  }

  static @Nullable String text(@Nullable String written) {
    return written == null || written.isBlank() ? null : written.strip();
  }
}
