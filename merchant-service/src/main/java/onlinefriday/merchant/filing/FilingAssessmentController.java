package onlinefriday.merchant.filing;

import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.assessment.AssessmentView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class FilingAssessmentController {
  private final FilingTrial trial;

  FilingAssessmentController(FilingTrial trial) {
    this.trial = trial;
  }

  /** What the law says of a filing as it stands: to whoever is about to submit or decide it. */
  @GetMapping("/v1/filings/{id}/assessment")
  AssessmentView assess(
      @PathVariable String id,
      Caller caller,
      @RequestParam(defaultValue = "false") boolean explain) {
    return trial.of(id, caller, explain);
  }
}
