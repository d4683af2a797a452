package onlinefriday.voucher.codes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many codes are wanted. */
record BatchForm(@NotNull @Min(1) @Max(COUNT_MAX) @Nullable Long count) {
  static final long COUNT_MAX = 10_000_000;

  int wanted() {
    return Math.toIntExact(Objects.requireNonNull(count, "validated"));
  }
}
