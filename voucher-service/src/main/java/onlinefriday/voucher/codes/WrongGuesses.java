package onlinefriday.voucher.codes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts who guesses at single-use codes, and says so when a partner's guesses are too many. It
 * never locks anybody out: 42 bits are not guessed, and a lock would be a way to stop a partner.
 */
@Component
public final class WrongGuesses {
  private static final Logger log = LoggerFactory.getLogger(WrongGuesses.class);

  /** Partners with figures of their own; any beyond share the figures of {@code other}. */
  static final int PARTNERS_MAX = 1_000;

  /** Shoppers counted at once; of more, those who guess least are forgotten. */
  static final int SHOPPERS_MAX = 50_000;

  private static final String OTHER = "other";

  private final Map<String, PartnerGuesses> partners = new ConcurrentHashMap<>();
  private final Cache<Long, AtomicInteger> shoppers;

  /** Of this process alone, so that a count cannot be led back to a shopper. */
  private final long seed = new SecureRandom().nextLong();

  private final Clock clock;
  private final MeterRegistry meters;

  WrongGuesses(Clock clock, MeterRegistry meters) {
    this.clock = clock;
    this.meters = meters;
    this.shoppers =
        Caffeine.newBuilder()
            .maximumSize(SHOPPERS_MAX)
            .expireAfterWrite(PartnerGuesses.WINDOW)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .executor(Runnable::run)
            .build();
    meters.gauge("codes.guesses.shoppers", shoppers, Cache::estimatedSize);
  }

  /** Somebody sent what has the shape of a code and was not made by us. */
  public void wrong(String partnerId, String shopper) {
    int byShopper =
        shoppers.get(hash(partnerId, shopper), h -> new AtomicInteger()).incrementAndGet();
    PartnerGuesses partner = of(partnerId);
    if (partner.wrong(byShopper, clock.millis())) {
      log.warn("{} sends forged codes: {}", partnerId, partner);
    }
  }

  /** Somebody sent a single-use code that was made by us. */
  public void right(String partnerId) {
    of(partnerId).right(clock.millis());
  }

  long shoppersCounted() {
    shoppers.cleanUp();
    return shoppers.estimatedSize();
  }

  private PartnerGuesses of(String partnerId) {
    PartnerGuesses known = partners.get(partnerId);
    if (known != null) {
      return known;
    }
    String name = partners.size() < PARTNERS_MAX ? partnerId : OTHER;
    return partners.computeIfAbsent(name, n -> new PartnerGuesses(n, clock, meters));
  }

  /** Allocates nothing; two shoppers of 50,000 hardly ever share a count. */
  private long hash(String partnerId, String shopper) {
    return mixed(mixed(seed, partnerId) * 31, shopper);
  }

  private static long mixed(long hash, String text) {
    long mixed = hash;
    for (int i = 0; i < text.length(); i++) {
      mixed = (mixed ^ text.charAt(i)) * 0x9e3779b97f4a7c15L;
      mixed ^= mixed >>> 32;
    }
    return mixed;
  }
}
