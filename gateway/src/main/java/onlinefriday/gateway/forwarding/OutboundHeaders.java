package onlinefriday.gateway.forwarding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import onlinefriday.gateway.caller.Caller;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a service hears: the caller's headers without those that claim an identity or an origin,
 * with the token that the gateway vouches for, the request id and the trace. One pass over the
 * headers, where a filter for each would copy the request each time.
 */
@Component
class OutboundHeaders implements HttpHeadersFilter, Ordered {
  private static final Set<String> STRIPPED =
      Set.of(
          "authorization",
          "expect",
          "forwarded",
          "x-http-method",
          "x-http-method-override",
          "x-method-override",
          "x-original-url",
          "x-real-ip",
          "x-request-id",
          "x-rewrite-url");
  private static final List<String> STRIPPED_PREFIXES =
      List.of("x-forwarded-", "x-internal-", "x-merchant-");

  // server.max-http-request-header-size of the services: request line and headers
  private static final int HEAD_BYTES_MAX = 16 * 1024;
  private static final int ADDED_LATER_BYTES = 256; // the method, the host and the body's length
  private static final int SEPARATOR_BYTES = 4; // ": " and the end of the line

  private final TraceHeaders traces;

  OutboundHeaders(TraceHeaders traces) {
    this.traces = traces;
  }

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    HttpHeaders output = new HttpHeaders();
    input.forEach((name, values) -> copy(name, values, output));
    if (Caller.of(exchange) instanceof Caller.Known caller) {
      output.setBearerAuth(caller.token());
    }
    String requestId = exchange.getResponse().getHeaders().getFirst(RequestIds.HEADER);
    if (requestId != null) {
      output.set(RequestIds.HEADER, requestId);
    }
    traces.inject(exchange, output);
    requireRoom(exchange.getRequest(), output);
    return output;
  }

  /** A service would answer in its container's words, and close the connection to it. */
  private static void requireRoom(ServerHttpRequest request, HttpHeaders output) {
    int line = request.getURI().toASCIIString().length();
    int[] bytes = {line + ADDED_LATER_BYTES};
    output.forEach(
        (name, values) ->
            values.forEach(value -> bytes[0] += name.length() + value.length() + SEPARATOR_BYTES));
    if (bytes[0] > HEAD_BYTES_MAX) {
      throw new ResponseStatusException(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);
    }
  }

  private static void copy(String name, List<String> values, HttpHeaders output) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (STRIPPED.contains(lower) || STRIPPED_PREFIXES.stream().anyMatch(lower::startsWith)) {
      return;
    }
    if (lower.equals("cookie")) {
      values.stream()
          .flatMap(value -> CookieHeader.forService(value).stream())
          .forEach(kept -> output.add(HttpHeaders.COOKIE, kept));
      return;
    }
    output.addAll(name, values);
  }

  /** After SCG's own filters, so that nothing they add or a Connection header names undoes it. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
