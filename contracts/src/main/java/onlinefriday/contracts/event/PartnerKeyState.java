package onlinefriday.contracts.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key of a shopping app; on {@code merchant.partner-keys}. The key itself is never stored.
 *
 * @param id the key's id, which is no secret
 * @param sha256 lower-case hex of the SHA-256 of the whole key in UTF-8
 * @param revokedAt null while it lives
 */
public record PartnerKeyState(
    String id,
    long version,
    String partnerId,
    String sha256,
    List<String> scopes,
    Instant expiresAt,
    @Nullable Instant revokedAt)
    implements Versioned {

  public boolean liveAt(Instant instant) {
    return revokedAt == null && instant.isBefore(expiresAt);
  }
}
