package onlinefriday.defaults.thin;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatus.Series;

/** Times one path by status, under the name and tags that all other requests are timed with. */
final class ThinMetrics {
  private final MeterRegistry meters;
  private final String service;
  private final String path;
  private final Map<Integer, Timer> byStatus = new ConcurrentHashMap<>();

  ThinMetrics(MeterRegistry meters, String service, String path) {
    this.meters = meters;
    this.service = service;
    this.path = path;
  }

  void record(int status, long nanos) {
    byStatus.computeIfAbsent(status, this::timer).record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(int status) {
    Series series = HttpStatus.Series.resolve(status);
    return Timer.builder("http.server.requests")
        .tag("error", "none")
        .tag("exception", "none")
        .tag("method", "POST")
        .tag("outcome", series == Series.SUCCESSFUL ? "SUCCESS" : String.valueOf(series))
        .tag("service", service)
        .tag("status", Integer.toString(status))
        .tag("uri", path)
        .register(meters);
  }
}
