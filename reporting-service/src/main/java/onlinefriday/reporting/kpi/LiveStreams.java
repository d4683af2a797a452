package onlinefriday.reporting.kpi;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.CallerPlaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Totals every second, to a bounded number of readers. Each has a virtual thread, so that a slow
 * one holds up nobody; the sums are shared.
 */
@Component
final class LiveStreams {
  private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final KpiReports reports;
  private final CallerPlaces places;
  private final Duration durationMax;
  private volatile boolean open = true;

  LiveStreams(KpiReports reports, ReportingProperties bounds, MeterRegistry meters) {
    this.reports = reports;
    this.places =
        new CallerPlaces(bounds.liveSubscribersMax(), bounds.liveSubscribersPerCallerMax());
    this.durationMax = bounds.liveDurationMax();
    meters.gauge("kpi.live.subscribers", places, CallerPlaces::taken);
  }

  /**
   * @throws ApiProblem 429 when the caller has all of its places, 503 when all are taken, or the
   *     figures are not complete yet
   */
  SseEmitter open(Caller caller, KpiQuestion question) {
    reports.answer(question);
    CallerPlaces.Place place = places.take(caller);
    SseEmitter stream = new SseEmitter(durationMax.plus(INTERVAL).toMillis());
    Thread.ofVirtual().name("live-figures").start(() -> feed(stream, question, place));
    return stream;
  }

  private void feed(SseEmitter stream, KpiQuestion question, CallerPlaces.Place place) {
    try (place) {
      for (long second = 0; open && second < durationMax.toSeconds(); second++) {
        stream.send(SseEmitter.event().data(reports.answer(question), MediaType.APPLICATION_JSON));
        Thread.sleep(INTERVAL);
      }
      stream.complete();
    } catch (IOException | IllegalStateException e) {
      log.debug("a reader of live figures went away: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      stream.completeWithError(e);
    }
  }

  /** Streams would hold up a graceful stop. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    open = false;
  }
}
