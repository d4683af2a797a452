package onlinefriday.merchant.complaint;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body that resolves a complaint. */
record ResolveForm(
    @Nullable @NotNull Verdict resolution, @Nullable @Size(max = NOTE_LENGTH_MAX) String note) {
  private static final int NOTE_LENGTH_MAX = 2_000;

  @Nullable String text() {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
