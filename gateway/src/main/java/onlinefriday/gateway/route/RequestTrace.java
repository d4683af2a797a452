package onlinefriday.gateway.route;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** The trace to which a request belongs, sampled or not. */
public final class RequestTrace {
  private RequestTrace() {}

  /** The server's own span; null when tracing is off. */
  public static @Nullable Span span(ServerWebExchange exchange) {
    return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
        .map(context -> context.<TracingContext>get(TracingContext.class))
        .map(TracingContext::getSpan)
        .orElse(null);
  }
}
