package onlinefriday.merchant.partner;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body that asks for a key.
 *
 * @param expiresAt left out: a year from now
 */
record KeyForm(
    @Nullable @NotEmpty @Size(max = SCOPES_MAX)
        List<@NotNull @Pattern(regexp = SCOPE, message = "{partner.scope}") String> scopes,
    @Nullable @KeyExpiry Instant expiresAt) {

  private static final int SCOPES_MAX = 16;
  private static final String SCOPE =
      "vouchers:validate|vouchers:redeem|vouchers:issue|reports:read|webhooks:manage";

  List<String> distinctScopes() {
    return Objects.requireNonNull(scopes).stream().distinct().toList();
  }

  Instant expiresAfter(Instant now) {
    return expiresAt == null ? KeyExpiry.Check.yearsAfter(now, KeyExpiry.YEARS_DEFAULT) : expiresAt;
  }
}
