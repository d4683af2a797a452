package onlinefriday.defaults.telemetry;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** Traces across Kafka, and what a caller may send of one; all else is Boot's. */
@AutoConfiguration(
    afterName =
        "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
public class TelemetryDefaults {
  @Bean
  Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
    return new Traces(
        tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> traceStateIsBounded() {
    return server -> server.addEngineValves(new BoundedTraceState());
  }

  /**
   * Drops a {@code tracestate} over its length before anybody parses it: OpenTelemetry takes the
   * square of it, 5 s for 30 KB of blanks.
   */
  private static final class BoundedTraceState extends ValveBase {
    private static final String HEADER = "tracestate";

    /** In characters, as much as W3C Trace Context asks to be passed on. */
    private static final int LENGTH_MAX = 512;

    BoundedTraceState() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
      String sent = headers.getHeader(HEADER);
      if (sent != null && sent.length() > LENGTH_MAX) {
        headers.removeHeader(HEADER);
      }
      getNext().invoke(request, response);
    }
  }
}
