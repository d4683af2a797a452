package onlinefriday.merchant.filing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.merchant.assessment.FindingView;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says all that a filing breaks, in the shape in which the law's answer has it. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnlawfulFilingAdvice {
  private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);

  @ExceptionHandler
  ResponseEntity<Answer> refused(UnlawfulFiling refusal) {
    Locale locale = LocaleContextHolder.getLocale();
    var violations =
        refusal.violations().stream().map(found -> FindingView.of(found, locale)).toList();
    Problem problem = Problem.of(FilingProblem.FILING_HAS_VIOLATIONS, locale, null);
    return ResponseEntity.status(problem.status())
        .contentType(PROBLEM)
        .body(new Answer(problem, violations));
  }

  /** A problem document and what the law says. */
  record Answer(@JsonUnwrapped Problem problem, List<FindingView> violations) {}
}
