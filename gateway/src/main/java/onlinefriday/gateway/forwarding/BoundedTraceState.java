package onlinefriday.gateway.forwarding;

import java.util.List;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Drops a {@code tracestate} over its length before the server's observation parses it:
 * OpenTelemetry takes the square of it, 5 s of an event loop for 30 KB of blanks.
 */
@Component
class BoundedTraceState implements HttpHandlerDecoratorFactory {
  private static final String HEADER = "tracestate";

  /** In characters, as much as W3C Trace Context asks to be passed on. */
  private static final int LENGTH_MAX = 512;

  @Override
  public HttpHandler apply(HttpHandler handler) {
    return (request, response) -> handler.handle(bounded(request), response);
  }

  private static ServerHttpRequest bounded(ServerHttpRequest request) {
    List<String> sent = request.getHeaders().getOrDefault(HEADER, List.of());
    return sent.stream().allMatch(line -> line.length() <= LENGTH_MAX)
        ? request
        : request.mutate().headers(headers -> headers.remove(HEADER)).build();
  }
}
