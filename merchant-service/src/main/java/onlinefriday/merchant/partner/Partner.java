package onlinefriday.merchant.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onlinefriday.contracts.event.Versioned;

/**
 * A shopping app or platform with its keys: one document, so that how many keys live is decided by
 * the write that adds one.
 */
record Partner(String id, long version, String name, Instant createdAt, List<PartnerKey> keys)
    implements Versioned {

  /** Enough to rotate keys without an interruption. */
  static final int LIVE_KEYS_MAX = 5;

  /** A dead key is shown so long; its last state stays on the topic for good. */
  private static final Duration DEAD_KEY_KEPT = Duration.ofDays(90);

  static Partner named(String id, String name, Instant now) {
    return new Partner(id, 1, name, now, List.of());
  }

  boolean hasRoomAt(Instant now) {
    return keys.stream().filter(key -> key.liveAt(now)).count() < LIVE_KEYS_MAX;
  }

  Optional<PartnerKey> key(String keyId) {
    return keys.stream().filter(key -> key.id().equals(keyId)).findFirst();
  }

  Partner with(PartnerKey added) {
    Instant keptFrom = added.createdAt().minus(DEAD_KEY_KEPT);
    var kept = keys.stream().filter(key -> !key.deadBefore(keptFrom));
    return next(Stream.concat(kept, Stream.of(added)).toList());
  }

  Partner withRevoked(String keyId, Instant now) {
    return next(keys.stream().map(key -> key.id().equals(keyId) ? key.revoked(now) : key).toList());
  }

  private Partner next(List<PartnerKey> changed) {
    return new Partner(id, version + 1, name, createdAt, changed);
  }
}
