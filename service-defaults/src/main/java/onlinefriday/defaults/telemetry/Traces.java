package onlinefriday.defaults.telemetry;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import onlinefriday.contracts.topic.EventHeaders;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Carries a request's trace over Kafka in the W3C header {@code traceparent}, so that the logs of
 * whoever folds a redemption name the trace of the request that made it.
 */
public final class Traces {
  private static final String MDC_KEY = "traceId";
  private static final int TRACE_ID_START = 3;
  private static final int TRACE_ID_END = 35;

  private final Tracer tracer;
  private final Propagator propagator;

  Traces(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /** The {@code traceparent} of the running request, or null outside one. */
  public @Nullable String current() {
    Span span = tracer.currentSpan();
    if (span == null) {
      return null;
    }
    TraceContext context = span.context();
    String sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
    return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
  }

  /** A request being served: its span is the current one until this is closed. */
  public record Serving(Span span, Tracer.SpanInScope scope) implements AutoCloseable {
    public void answered(int status) {
      if (Boolean.TRUE.equals(span.context().sampled())) {
        span.tag("http.response.status_code", status);
      }
    }

    @Override
    public void close() {
      scope.close();
      span.end();
    }
  }

  /** Starts a request's span, in the caller's trace when it names one. */
  public Serving serving(HttpServletRequest request, String path) {
    Span.Builder builder =
        request.getHeader(EventHeaders.TRACE_PARENT) == null
            ? tracer.spanBuilder().setNoParent()
            : propagator.extract(request, HttpServletRequest::getHeader);
    Span span = builder.kind(Span.Kind.SERVER).name("http post " + path).start();
    return new Serving(span, tracer.withSpan(span));
  }

  /** The same work, done in another thread within the trace of this one. */
  public <T> Callable<T> carried(Callable<T> work) {
    Span span = tracer.currentSpan();
    return () -> {
      try (var _ = tracer.withSpan(span)) {
        return work.call();
      }
    };
  }

  /** Logs between this call and the close of what it returns name the record's trace. */
  public static MDC.MDCCloseable joined(Headers headers) {
    Header header = headers.lastHeader(EventHeaders.TRACE_PARENT);
    String parent = header == null ? "" : new String(header.value(), StandardCharsets.US_ASCII);
    String traceId =
        parent.length() >= TRACE_ID_END ? parent.substring(TRACE_ID_START, TRACE_ID_END) : "";
    return MDC.putCloseable(MDC_KEY, traceId);
  }
}
