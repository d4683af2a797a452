package onlinefriday.merchant.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body that takes a publication back. */
record WithdrawForm(@Nullable @NotBlank @Size(max = REASON_LENGTH_MAX) String reason) {
  private static final int REASON_LENGTH_MAX = 1_000;
}
