package onlinefriday.voucher.quota;

import java.util.HashMap;
import java.util.Map;
import onlinefriday.voucher.ledger.Sum;
import org.jspecify.annotations.Nullable;

/**
 * What of a limit has been given to whom. Only this document grants, so no more can be granted than
 * there is, however many instances ask.
 *
 * @param revision grows with each change; a change names the one it saw
 * @param limits those of the latest version that was seen
 * @param draining whether the publishers are asked to give back what they do not need at once
 * @param closed spent by publishers that are gone
 * @param shares of each publisher that is not
 */
public record Pool(
    long revision, PoolLimits limits, boolean draining, Sum closed, Map<String, Share> shares) {

  static Pool empty(PoolLimits limits) {
    return new Pool(0, limits, false, Sum.ZERO, Map.of());
  }

  public String id() {
    return limits.pool();
  }

  /** With the limits of a later version of the campaign. */
  Pool with(PoolLimits latest) {
    return latest.version() <= limits.version()
        ? this
        : new Pool(revision, latest, draining, closed, shares);
  }

  /** Everything given out. */
  public Sum out() {
    Sum sum = closed;
    for (Share share : shares.values()) {
      sum = sum.plus(share.granted());
    }
    return sum;
  }

  /**
   * What nobody holds; may be negative after a limit was lowered, {@link Long#MAX_VALUE} where
   * there is no limit.
   */
  public Sum free() {
    Sum out = out();
    return new Sum(left(limits.total(), out.units()), left(limits.budget(), out.discount()));
  }

  private static long left(@Nullable Long limit, long out) {
    return limit == null ? Long.MAX_VALUE : limit - out;
  }

  Share shareOf(String publisher) {
    return shares.getOrDefault(publisher, Share.NONE);
  }

  /** The next revision, in which a publisher holds this share. */
  Pool giving(String publisher, Share share, boolean draining) {
    Map<String, Share> next = new HashMap<>(shares);
    next.put(publisher, share);
    return new Pool(revision + 1, limits, draining, closed, next);
  }

  /** The next revision, in which a publisher that is gone has kept what it spent. */
  Pool closing(String publisher, Sum spent) {
    Map<String, Share> next = new HashMap<>(shares);
    next.remove(publisher);
    return new Pool(revision + 1, limits, draining, closed.plus(spent), next);
  }
}
