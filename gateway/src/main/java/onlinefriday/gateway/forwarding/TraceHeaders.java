package onlinefriday.gateway.forwarding;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.propagation.Propagator;
import onlinefriday.gateway.route.RequestTrace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Hands the request's own span on to the service, sampled or not, so that logs can always be
 * joined. A span for the hop itself would cost a quarter of the gateway's throughput.
 */
@Component
class TraceHeaders {
  private final Propagator propagator;

  TraceHeaders(ObjectProvider<Propagator> propagator) {
    this.propagator = propagator.getIfAvailable(() -> Propagator.NOOP); // tracing may be off
  }

  void inject(ServerWebExchange exchange, HttpHeaders headers) {
    Span span = RequestTrace.span(exchange);
    if (span != null) {
      propagator.inject(span.context(), headers, (to, name, value) -> headers.set(name, value));
    }
  }
}
