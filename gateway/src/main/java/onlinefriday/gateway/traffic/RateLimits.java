package onlinefriday.gateway.traffic;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import onlinefriday.gateway.traffic.TrafficProperties.Rate;
import org.springframework.stereotype.Component;

/**
 * A bucket of tokens per caller and kind of request, in this instance's memory: with n instances a
 * caller may send n times as much. It protects the platform from load; it is no business limit.
 */
@Component
class RateLimits {
  // a bucket that rested this long is full again, whatever was taken from it
  private static final Duration FORGET_AFTER = Duration.ofMinutes(5);

  private record Key(String bucket, String caller) {}

  private final TrafficProperties properties;
  private final LoadingCache<Key, Bucket> buckets;

  RateLimits(TrafficProperties properties) {
    this.properties = properties;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(properties.rateCallersMax())
            .expireAfterAccess(FORGET_AFTER)
            .build(key -> bucket(properties.rateOf(key.bucket())));
  }

  ConsumptionProbe take(String bucket, String caller) {
    return buckets.get(new Key(bucket, caller)).tryConsumeAndReturnRemaining(1);
  }

  Rate rateOf(String bucket) {
    return properties.rateOf(bucket);
  }

  private static Bucket bucket(Rate rate) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
        .build();
  }
}
