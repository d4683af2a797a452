package onlinefriday.defaults.security;

import java.util.Arrays;
import java.util.Optional;
import onlinefriday.contracts.token.TokenIssuer;
import org.jspecify.annotations.Nullable;

/** What a caller may be, as the claim {@code role} says it. */
public enum Role {
  NATIONAL_OPERATOR("national-operator"),
  PROVINCE_OFFICER("province-officer"),
  INSPECTOR("inspector"),
  MERCHANT("merchant"),
  AUDITOR("auditor"),
  PARTNER(TokenIssuer.PARTNER);

  private final String claim;

  Role(String claim) {
    this.claim = claim;
  }

  public String claim() {
    return claim;
  }

  static Optional<Role> ofClaim(@Nullable String claim) {
    return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
  }
}
