package onlinefriday.merchant.partner;

import java.time.Instant;
import java.util.List;
import onlinefriday.contracts.event.PartnerKeyState;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an API key: never the key.
 *
 * @param id no secret
 * @param sha256 lower-case hex of the whole key's SHA-256
 * @param revokedAt null while nobody has revoked it
 */
record PartnerKey(
    String id,
    String sha256,
    List<String> scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt) {

  boolean liveAt(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  boolean deadBefore(Instant instant) {
    return expiresAt.isBefore(instant) || (revokedAt != null && revokedAt.isBefore(instant));
  }

  PartnerKey revoked(Instant now) {
    return revokedAt == null ? new PartnerKey(id, sha256, scopes, createdAt, expiresAt, now) : this;
  }

  /** A key changes once in its life, when it is revoked. */
  PartnerKeyState state(String partnerId) {
    int version = revokedAt == null ? 1 : 2;
    return new PartnerKeyState(id, version, partnerId, sha256, scopes, expiresAt, revokedAt);
  }
}
