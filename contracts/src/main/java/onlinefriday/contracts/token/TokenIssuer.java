package onlinefriday.contracts.token;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An issuer that the platform trusts, for what it may say and for nothing more: the people's issuer
 * makes nobody a partner, and the gateway makes nobody an officer. A token that claims otherwise
 * was misissued and proves nothing, not even who its subject is.
 */
public enum TokenIssuer {
  /** Of people and machine users. */
  PEOPLE(Set.of("name", "role", "province", "merchantId", "associationId")) {
    @Override
    boolean givesRole(@Nullable Object role) {
      return !PARTNER.equals(role);
    }
  },

  /** The gateway, for shopping apps that showed an API key. */
  GATEWAY(Set.of("name", "role", "partnerId", "scope")) {
    @Override
    boolean givesRole(@Nullable Object role) {
      return PARTNER.equals(role);
    }
  };

  /** The {@code role} of a shopping app. */
  public static final String PARTNER = "partner";

  /** A longer token is refused unread. */
  public static final int TOKEN_CHARS_MAX = 8 * 1024;

  /** Values of the header {@code typ} (RFC 7519 5.1, RFC 9068 2.1); it may be left out. */
  public static final Set<String> TYPES = Set.of("JWT", "at+jwt", "application/at+jwt");

  private final Set<String> texts;

  TokenIssuer(Set<String> texts) {
    this.texts = texts;
  }

  /** Whether this issuer may say these claims: its own roles, and text where text belongs. */
  public boolean mayClaim(Map<String, ?> claims) {
    return givesRole(claims.get("role"))
        && texts.stream()
            .map(claims::get)
            .allMatch(value -> value == null || value instanceof String);
  }

  abstract boolean givesRole(@Nullable Object role);
}
