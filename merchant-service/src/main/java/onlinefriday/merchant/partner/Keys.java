package onlinefriday.merchant.partner;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import onlinefriday.contracts.event.PartnerKeyState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.topic.StateRelay;
import org.springframework.stereotype.Component;

/** Issues and revokes keys; whoever loses a race looks again at what is there now. */
@Component
final class Keys {
  /** A try is lost only when another has won, and no more than five win before the limit speaks. */
  private static final int TRIES_MAX = 20;

  private final AggregateStore<Partner> partners;
  private final StateRelay<PartnerKeyState> relay;
  private final SecureRandom random;
  private final Clock clock;

  Keys(
      AggregateStore<Partner> partners,
      StateRelay<PartnerKeyState> relay,
      SecureRandom random,
      Clock clock) {
    this.partners = partners;
    this.relay = relay;
    this.random = random;
    this.clock = clock;
  }

  Issuing issue(String partnerId, KeyForm wish, String actor) {
    MintedKey minted = MintedKey.mint(random);
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      Optional<Partner> partner = partners.find(partnerId);
      if (partner.isEmpty()) {
        return new Issuing.NoSuchPartner();
      }
      Instant now = clock.instant();
      if (!partner.get().hasRoomAt(now)) {
        return new Issuing.TooManyLiveKeys();
      }
      PartnerKey key =
          new PartnerKey(
              minted.id(),
              minted.sha256(),
              wish.distinctScopes(),
              now,
              wish.expiresAfter(now),
              null);
      if (write(partner.get().with(key), "issue key " + key.id(), actor, now)) {
        return new Issuing.Issued(minted, key);
      }
    }
    return new Issuing.Contended();
  }

  Revoking revoke(String partnerId, String keyId, String actor) {
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      Optional<Partner> partner = partners.find(partnerId);
      Optional<PartnerKey> key = partner.flatMap(p -> p.key(keyId));
      if (key.isEmpty()) {
        return Revoking.NO_SUCH_KEY;
      }
      Instant now = clock.instant();
      if (key.get().revokedAt() != null
          || write(partner.get().withRevoked(keyId, now), "revoke key " + keyId, actor, now)) {
        return Revoking.REVOKED;
      }
    }
    return Revoking.CONTENDED;
  }

  private boolean write(Partner next, String action, String actor, Instant now) {
    boolean written = partners.replace(next, Change.of(actor, action, now));
    if (written) {
      relay.wake();
    }
    return written;
  }

  /** How asking for a key ended. */
  sealed interface Issuing {
    record Issued(MintedKey minted, PartnerKey key) implements Issuing {}

    record NoSuchPartner() implements Issuing {}

    record TooManyLiveKeys() implements Issuing {}

    record Contended() implements Issuing {}
  }

  /** How revoking a key ended; revoking it once more changes nothing. */
  enum Revoking {
    REVOKED,
    NO_SUCH_KEY,
    CONTENDED
  }
}
