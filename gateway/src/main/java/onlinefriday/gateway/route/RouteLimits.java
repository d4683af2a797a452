package onlinefriday.gateway.route;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import java.util.Map;
import java.util.Objects;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a route's metadata says of its limits.
 *
 * @param upstream {@code upstream}: whose bulkhead counts its requests
 * @param rateBucket {@code rate-bucket}: {@code validate}, {@code redeem}, {@code complain} where
 *     anybody may leave something behind, or {@code other}
 * @param bodyBytesMax {@code body-max}: a size with its unit; 1 MB when the route says nothing
 */
public record RouteLimits(String upstream, String rateBucket, long bodyBytesMax) {
  private static final DataSize BODY_MAX_DEFAULT = DataSize.ofMegabytes(1);

  static RouteLimits of(Route route) {
    Map<String, Object> metadata = route.getMetadata();
    Object bodyMax = metadata.get("body-max");
    return new RouteLimits(
        Objects.requireNonNull(metadata.get("upstream"), route.getId()).toString(),
        metadata.getOrDefault("rate-bucket", "other").toString(),
        bodyMax == null
            ? BODY_MAX_DEFAULT.toBytes()
            : DataSize.parse(bodyMax.toString()).toBytes());
  }

  static Route routeOf(ServerWebExchange exchange) {
    return exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR);
  }
}
