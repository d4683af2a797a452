package onlinefriday.gateway.route;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The limits of each route, read from its metadata once. As large as the list of routes. */
@Component
public class RouteTable {
  private final Map<String, RouteLimits> limitsById = new ConcurrentHashMap<>();

  /** For metrics. */
  public String idOf(ServerWebExchange exchange) {
    return RouteLimits.routeOf(exchange).getId();
  }

  public RouteLimits limitsOf(ServerWebExchange exchange) {
    Route route = RouteLimits.routeOf(exchange);
    RouteLimits known = limitsById.get(route.getId());
    return known != null
        ? known
        : limitsById.computeIfAbsent(route.getId(), id -> RouteLimits.of(route));
  }
}
