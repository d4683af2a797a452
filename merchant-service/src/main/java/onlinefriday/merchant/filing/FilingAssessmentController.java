package onlinefriday.merchant.filing;

import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.assessment.AssessmentView;
import onlinefriday.merchant.item.Items;
import onlinefriday.merchant.law.Assessment;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class FilingAssessmentController {
  private final FilingAnswers answers;
  private final Judge judge;
  private final Items items;

  FilingAssessmentController(FilingAnswers answers, Judge judge, Items items) {
    this.answers = answers;
    this.judge = judge;
    this.items = items;
  }

  /** What the law says of a filing as it stands: to whoever is about to submit or decide it. */
  @GetMapping("/v1/filings/{id}/assessment")
  AssessmentView assess(
      @PathVariable String id,
      Caller caller,
      @RequestParam(defaultValue = "false") boolean explain) {
    Dossier seen = answers.shown(id, caller);
    Assessment assessment = judge.judge(seen, seen.terms(), items.all(seen.contents().itemSet()));
    return AssessmentView.of(assessment, LocaleContextHolder.getLocale(), explain);
  }
}
