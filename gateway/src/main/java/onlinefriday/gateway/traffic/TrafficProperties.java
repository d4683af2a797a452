package onlinefriday.gateway.traffic;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rateLimits by bucket ({@code validate}, {@code redeem}, {@code other}, {@code complain});
 *     a bucket that is not named has the default rate
 * @param rateCallersMax callers whose buckets are held; the longest idle is forgotten first
 * @param bulkheads requests at once by upstream; an upstream that is not named has the default
 * @param callerShareMax the part of an upstream's places that one caller may hold, up to 1; one
 *     place at least
 */
@ConfigurationProperties("onlinefriday.gateway")
record TrafficProperties(
    @DefaultValue Map<String, Rate> rateLimits,
    @DefaultValue("100000") int rateCallersMax,
    @DefaultValue Map<String, Integer> bulkheads,
    @DefaultValue("0.5") double callerShareMax) {
  private static final Rate RATE_DEFAULT = new Rate(5_000, 10_000);
  private static final int REQUESTS_AT_ONCE_DEFAULT = 256;

  /**
   * @param perSecond requests a second that may be sustained
   * @param burst requests that may come at once after a pause
   */
  record Rate(@DefaultValue("5000") long perSecond, @DefaultValue("10000") long burst) {}

  Rate rateOf(String bucket) {
    return rateLimits.getOrDefault(bucket, RATE_DEFAULT);
  }

  int requestsAtOnceMax(String upstream) {
    return bulkheads.getOrDefault(upstream, REQUESTS_AT_ONCE_DEFAULT);
  }

  int requestsOfACallerAtOnceMax(String upstream) {
    return Math.max(1, (int) (requestsAtOnceMax(upstream) * callerShareMax));
  }
}
