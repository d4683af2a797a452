package onlinefriday.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import org.junit.jupiter.api.Test;

class LiveStreamsTest {
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
  private static final KpiQuestion ALL =
      new KpiQuestion(null, null, LocalDate.parse("2026-11-27"), null, null, null, null, null);

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Progress progress = new Progress(clock, meters);
  private final LiveStreams streams = streamsFor(3);

  @Test
  void callerHasItsOwnPlacesAndOneReaderTooManyIsAskedToComeAgain() {
    progress.completeUntil(NOW);
    streams.open(caller("one"), ALL);
    streams.open(caller("one"), ALL);

    refused("one", CommonProblem.TOO_MANY_REQUESTS);
    streams.open(caller("another"), ALL);
    refused("another", CommonProblem.UNAVAILABLE);
    streams.close();
  }

  private void refused(String subject, CommonProblem kind) {
    assertThatThrownBy(() -> streams.open(caller(subject), ALL))
        .isInstanceOfSatisfying(ApiProblem.class, p -> assertThat(p.kind()).isEqualTo(kind));
  }

  private static Caller caller(String subject) {
    return new Caller(subject, subject, Role.AUDITOR, null, null, null, Set.of());
  }

  @Test
  void nothingIsShownBeforeTheTopicWasReadToItsEnd() {
    assertThatThrownBy(() -> streams.open(caller("officer"), ALL))
        .isInstanceOfSatisfying(
            ApiProblem.class, p -> assertThat(p.kind()).isEqualTo(CommonProblem.UNAVAILABLE));
  }

  @Test
  void figuresSayHowFarBehindTheyAre() {
    progress.completeUntil(NOW.minusMillis(1_999));
    assertThat(progress.lagSeconds()).isZero();

    progress.completeUntil(NOW.minusSeconds(7));
    assertThat(progress.lagSeconds()).isEqualTo(7);
  }

  private LiveStreams streamsFor(int subscribers) {
    var bounds =
        new ReportingProperties(
            Duration.ofMillis(500),
            100,
            100,
            Duration.ofDays(90),
            100,
            Duration.ofHours(1),
            subscribers,
            2,
            Duration.ofSeconds(30));
    var provinces = Provinces.registry();
    var archive = new KpiArchive(new InMemoryKpiStore(() -> {}), provinces, bounds);
    var reports = new KpiReports(new FigureBoard(), archive, progress, provinces, clock, bounds);
    return new LiveStreams(reports, bounds, meters);
  }
}
