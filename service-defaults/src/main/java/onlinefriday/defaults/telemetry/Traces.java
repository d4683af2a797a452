package onlinefriday.defaults.telemetry;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
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

  Traces(Tracer tracer) {
    this.tracer = tracer;
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

  /** Logs between this call and the close of what it returns name the record's trace. */
  public static MDC.MDCCloseable joined(Headers headers) {
    Header header = headers.lastHeader(EventHeaders.TRACE_PARENT);
    String parent = header == null ? "" : new String(header.value(), StandardCharsets.US_ASCII);
    String traceId =
        parent.length() >= TRACE_ID_END ? parent.substring(TRACE_ID_START, TRACE_ID_END) : "";
    return MDC.putCloseable(MDC_KEY, traceId);
  }
}
