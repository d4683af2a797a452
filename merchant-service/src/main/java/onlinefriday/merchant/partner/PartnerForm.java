package onlinefriday.merchant.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import onlinefriday.contracts.id.Ids;
import org.jspecify.annotations.Nullable;

/** The body that makes a partner. */
record PartnerForm(
    @Nullable @Pattern(regexp = Ids.PATTERN, message = "{merchant.id}") String id,
    @Nullable
        @NotBlank
        @Size(max = NAME_LENGTH_MAX)
        @Pattern(regexp = "\\P{Cntrl}*", message = "{merchant.name}")
        String name) {
  private static final int NAME_LENGTH_MAX = 300;
}
