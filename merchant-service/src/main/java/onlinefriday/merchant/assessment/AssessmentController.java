package onlinefriday.merchant.assessment;

import java.time.Clock;
import java.util.Objects;
import onlinefriday.contracts.event.Span;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.Body;
import onlinefriday.merchant.law.Assessor;
import onlinefriday.merchant.law.Form;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AssessmentController {
  private final Assessor assessor;
  private final NamedInBodies named;
  private final LawProperties properties;
  private final Clock clock;

  AssessmentController(
      Assessor assessor, NamedInBodies named, LawProperties properties, Clock clock) {
    this.assessor = assessor;
    this.named = named;
    this.properties = properties;
    this.clock = clock;
  }

  @PostMapping("/v1/filings/assess")
  AssessmentView assess(
      Caller caller,
      Body<ProgrammeForm> body,
      @RequestParam(defaultValue = "false") boolean explain) {
    // A key stands for an app, not for a person who has signed in.
    if (caller.is(Role.PARTNER)) {
      throw new ApiProblem(CommonProblem.FORBIDDEN);
    }
    ProgrammeForm asked = body.read(properties.filingBytesMax());
    Form form = named.form(Objects.requireNonNull(asked.form()));
    Span span = named.concentratedSpan(asked.editionId());
    var assessment = assessor.assess(asked.programme(form, span, clock.instant()));
    return AssessmentView.of(assessment, LocaleContextHolder.getLocale(), explain);
  }
}
