package onlinefriday.standalone.issuer;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Slows down whoever guesses passwords or client secrets. An account may be tried five times from
 * one address, then once in ten seconds. When the account was tried too often from anywhere, or the
 * address tried too much of anything, it is once from the start: a guesser gets little, and who
 * knows the secret still gets in from elsewhere, or into another account. Names that nobody has are
 * counted alike. Who is waiting is refused unread.
 */
final class FailedAttempts {
  static final int KEYS_MAX = 10_000;
  private static final int NAME_CHARS_MAX = 64;
  private static final int IPV6_NETWORK_BYTES = 8;

  private enum Count {
    ACCOUNT_AT_ADDRESS(5, Duration.ofSeconds(10)),
    ACCOUNT(50, Duration.ofSeconds(10)),
    ADDRESS(50, Duration.ofSeconds(1));

    private final int allowed;
    private final Duration forgottenAfter;

    Count(int allowed, Duration forgottenAfter) {
      this.allowed = allowed;
      this.forgottenAfter = forgottenAfter;
    }
  }

  private record Key(Count count, String account, String address) {}

  /** Too many wrong secrets; the next is looked at after a while. */
  static final class SlowedDown extends OAuth2AuthenticationException {
    private final Duration wait;

    private SlowedDown(Duration wait) {
      super(OAuth2ErrorCodes.INVALID_CLIENT);
      this.wait = wait;
    }

    /** In whole seconds, rounded up. */
    long seconds() {
      return wait.plusMillis(999).toSeconds();
    }
  }

  private final Clock clock;

  /** When all failures of a key are forgotten; each one moves that on. */
  private final Map<Key, Instant> forgottenAt =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Instant> eldest) {
          return size() > KEYS_MAX;
        }
      };

  FailedAttempts(Clock clock) {
    this.clock = clock;
  }

  /** The same provider for whoever has not failed too often. */
  AuthenticationProvider slowingDown(AuthenticationProvider provider) {
    return new AuthenticationProvider() {
      @Override
      public @Nullable Authentication authenticate(Authentication shown) {
        return attempt(shown.getName(), addressOf(shown), () -> provider.authenticate(shown));
      }

      @Override
      public boolean supports(Class<?> type) {
        return provider.supports(type);
      }
    };
  }

  /** One at a time, which costs microseconds: many at once must not all be the first. */
  synchronized @Nullable Authentication attempt(
      String name, String address, Supplier<@Nullable Authentication> check) {
    var account = name.length() > NAME_CHARS_MAX ? name.substring(0, NAME_CHARS_MAX) : name;
    var pair = new Key(Count.ACCOUNT_AT_ADDRESS, account, address);
    var one = new Key(Count.ACCOUNT, account, "");
    var other = new Key(Count.ADDRESS, "", address);
    var wait = wait(pair, one, other);
    if (wait.isPositive()) throw new SlowedDown(wait);
    try {
      var known = check.get();
      if (known != null) forgottenAt.remove(pair);
      return known;
    } catch (AuthenticationException e) {
      count(pair);
      count(one);
      count(other);
      throw e;
    }
  }

  private Duration wait(Key pair, Key account, Key address) {
    var allowed = isFull(account) || isFull(address) ? 1 : pair.count().allowed;
    return left(pair).minus(pair.count().forgottenAfter.multipliedBy(allowed - 1L));
  }

  private boolean isFull(Key key) {
    var most = key.count().forgottenAfter.multipliedBy(key.count().allowed - 1L);
    return left(key).compareTo(most) > 0;
  }

  /** No longer than until the last of the allowed failures is forgotten. */
  private void count(Key key) {
    var most = key.count().forgottenAfter.multipliedBy(key.count().allowed);
    var left = left(key).plus(key.count().forgottenAfter);
    forgottenAt.put(key, clock.instant().plus(left.compareTo(most) > 0 ? most : left));
  }

  private Duration left(Key key) {
    var until = forgottenAt.get(key);
    if (until == null) return Duration.ZERO;
    var left = Duration.between(clock.instant(), until);
    return left.isNegative() ? Duration.ZERO : left;
  }

  synchronized int size() {
    return forgottenAt.size();
  }

  private static String addressOf(Authentication shown) {
    return shown.getDetails() instanceof WebAuthenticationDetails details
        ? network(details.getRemoteAddress())
        : "";
  }

  /** One IPv6 customer has a whole /64 to call from. */
  static String network(@Nullable String address) {
    if (address == null || !address.contains(":")) return String.valueOf(address);
    var bytes = InetAddress.ofLiteral(address).getAddress(); // four of a mapped IPv4 address
    return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, IPV6_NETWORK_BYTES));
  }
}
