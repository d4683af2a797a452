package onlinefriday.merchant.partner;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key in a list: neither it nor its digest. */
record KeyView(
    String keyId,
    List<String> scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt) {
  static KeyView of(PartnerKey key) {
    return new KeyView(key.id(), key.scopes(), key.createdAt(), key.expiresAt(), key.revokedAt());
  }
}
