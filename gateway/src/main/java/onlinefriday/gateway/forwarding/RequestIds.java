package onlinefriday.gateway.forwarding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives every answer an id; the caller may choose it, and the services are told. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds implements WebFilter {
  static final String HEADER = "X-Request-Id";
  private static final int CHARS_MAX = 64;

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String id = acceptableOrNew(exchange.getRequest().getHeaders().getFirst(HEADER));
    exchange.getResponse().getHeaders().set(HEADER, id);
    return chain.filter(exchange);
  }

  private static String acceptableOrNew(@Nullable String chosen) {
    return chosen != null && isAcceptable(chosen) ? chosen : UUID.randomUUID().toString();
  }

  private static boolean isAcceptable(String chosen) {
    return !chosen.isEmpty()
        && chosen.length() <= CHARS_MAX
        && chosen.chars().allMatch(RequestIds::isAllowed);
  }

  private static boolean isAllowed(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '.'
        || c == '_'
        || c == '-';
  }
}
