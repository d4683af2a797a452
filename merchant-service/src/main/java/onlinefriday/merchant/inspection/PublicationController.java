package onlinefriday.merchant.inspection;

import java.time.Clock;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.merchant.inspection.Inspection.Proposal;
import onlinefriday.merchant.oversight.Oversight;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A decided violation on its way to the public: looked at first, and wanted by two. */
@RestController
@RequestMapping("/v1/inspections/{id}")
final class PublicationController {
  private final Inspections inspections;
  private final InspectionAnswers answers;
  private final Clock clock;

  PublicationController(Inspections inspections, InspectionAnswers answers, Clock clock) {
    this.inspections = inspections;
    this.answers = answers;
    this.clock = clock;
  }

  /** 202 while it takes a second person. */
  @PostMapping("/publish")
  ResponseEntity<Inspection> publish(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<PublicationForm> body) {
    var changed =
        answers.change(
            id,
            caller,
            ifMatch,
            body::read,
            (seen, form) -> inspections.publish(seen, form, caller));
    Inspection now = changed.now();
    boolean shown = now.shows(changed.form().proposal(caller.subject(), clock.instant()));
    return ResponseEntity.status(shown ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .eTag(IfMatch.etag(now.version()))
        .body(now);
  }

  /** What everybody would read, were this published; nothing changes. */
  @PostMapping("/publish/preview")
  Violation preview(@PathVariable String id, Caller caller, Body<PublicationForm> body) {
    Inspection seen = answers.visible(id, caller);
    Oversight.requireActor(caller);
    PublicationForm form = body.read();
    if (!seen.isDecidedAs(Outcome.VIOLATION)) {
      throw new ApiProblem(CommonProblem.WRONG_STATE);
    }
    Proposal wanted = form.proposal(caller.subject(), clock.instant());
    return Violation.of(seen, wanted.until(), wanted.summary());
  }

  /** What everybody reads, and what they would read once a second person confirms it. */
  @GetMapping("/publication")
  Violation.Standing standing(@PathVariable String id, Caller caller) {
    return Violation.Standing.of(answers.visible(id, caller));
  }
}
