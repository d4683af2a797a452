package onlinefriday.voucher.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keys that sign one after the other. It is looked after whenever it is asked, so that it needs no
 * timer: a key is made ahead of its time or, when nobody asked then, the one before signs on until
 * the new one has been published long enough.
 */
@Component
final class KeySeries {
  /** What another instance did is seen after this. */
  private static final Duration REREAD_AFTER = Duration.ofMinutes(1);

  /** Clocks differ, and another instance may sign with what it read a while ago. */
  private static final Duration RETIRE_AFTER = REREAD_AFTER.multipliedBy(5);

  private final ReceiptKeys store;
  private final ReceiptProperties properties;
  private final Clock clock;
  private volatile Known known = new Known(List.of(), Instant.MIN);

  KeySeries(ReceiptKeys store, ReceiptProperties properties, Clock clock) {
    this.store = store;
    this.properties = properties;
    this.clock = clock;
  }

  private record Known(List<ReceiptKey> keys, Instant readAt) {
    boolean isFresh(Instant now) {
      return !now.isBefore(readAt) && now.isBefore(readAt.plus(REREAD_AFTER));
    }
  }

  /**
   * The one that signs now.
   *
   * @throws com.mongodb.MongoException when it is not known and the store is away
   */
  ECKey signing() {
    Instant now = clock.instant();
    List<ReceiptKey> keys = keys(now);
    ReceiptKey begun = signing(keys, now);
    if (begun.canSign()) {
      return begun.jwk();
    }
    // A clock that was set back: the earliest that can still sign is published already.
    return keys.stream().filter(ReceiptKey::canSign).findFirst().orElseThrow().jwk();
  }

  /** Everything a receipt may have been or soon be signed with, without private parts. */
  List<ECKey> published() {
    return keys(clock.instant()).stream().map(key -> key.jwk().toPublicJWK()).toList();
  }

  private List<ReceiptKey> keys(Instant now) {
    Known last = known;
    if (!last.keys().isEmpty() && last.isFresh(now)) {
      return last.keys();
    }
    List<ReceiptKey> keys = lookAfter(store.all(), now);
    known = new Known(keys, now);
    return keys;
  }

  private List<ReceiptKey> lookAfter(List<ReceiptKey> found, Instant now) {
    List<ReceiptKey> keys = found;
    if (keys.isEmpty()) {
      store.add(new ReceiptKey(1, now.truncatedTo(ChronoUnit.MILLIS), newKey()));
      keys = store.all();
    }
    ReceiptKey last = keys.getLast();
    Instant due = last.signsFrom().plus(properties.rotateEvery());
    Instant soonest = now.plus(properties.announceBefore()).truncatedTo(ChronoUnit.MILLIS);
    if (!soonest.isBefore(due)) {
      store.add(new ReceiptKey(last.number() + 1, soonest, newKey()));
      keys = store.all();
    }
    return withoutOld(keys, now);
  }

  private List<ReceiptKey> withoutOld(List<ReceiptKey> keys, Instant now) {
    ReceiptKey signing = signing(keys, now.minus(RETIRE_AFTER));
    if (keys.stream().anyMatch(key -> key.number() < signing.number() && key.canSign())) {
      store.retireBefore(signing.number());
    }
    ReceiptKey oldest = signing(keys, now.minus(properties.verifiableFor()));
    if (oldest.number() > keys.getFirst().number()) {
      store.dropBefore(oldest.number());
      return store.all();
    }
    return keys;
  }

  /** The last that had begun, or the first of all when none had. */
  private static ReceiptKey signing(List<ReceiptKey> keys, Instant at) {
    return keys.reversed().stream()
        .filter(key -> key.hasBegun(at))
        .findFirst()
        .orElseGet(keys::getFirst);
  }

  private static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK has P-256", e);
    }
  }
}
