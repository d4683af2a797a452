package onlinefriday.campaign.clock;

import java.time.Clock;
import java.time.Instant;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.web.IfMatch;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clock and the current edition, for everybody. */
@RestController
class ClockApi {
  private final CurrentEdition current;
  private final Clock clock;

  ClockApi(CurrentEdition current, Clock clock) {
    this.current = current;
    this.clock = clock;
  }

  @GetMapping("/v1/clock")
  ResponseEntity<ClockReading> clock() {
    Instant now = clock.instant();
    EditionState edition = current.at(now).orElse(null);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(ClockReading.of(now, edition));
  }

  @GetMapping("/v1/editions/current")
  ResponseEntity<EditionState> currentEdition() {
    EditionState edition =
        current.at(clock.instant()).orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
    return ResponseEntity.ok().eTag(IfMatch.etag(edition.version())).body(edition);
  }
}
