package onlinefriday.merchant.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.Span;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.Body;
import onlinefriday.merchant.law.Assessor;
import onlinefriday.merchant.law.Form;
import onlinefriday.merchant.law.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AssessmentController {
  private final RuleBook book;
  private final Assessor assessor;
  private final KnownEditions editions;
  private final LawProperties properties;
  private final Clock clock;

  AssessmentController(
      RuleBook book,
      Assessor assessor,
      KnownEditions editions,
      LawProperties properties,
      Clock clock) {
    this.book = book;
    this.assessor = assessor;
    this.editions = editions;
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
    Form form = formOf(asked);
    var assessment =
        assessor.assess(asked.programme(form, spanOf(asked.editionId()), clock.instant()));
    return AssessmentView.of(assessment, LocaleContextHolder.getLocale(), explain);
  }

  private Form formOf(ProgrammeForm asked) {
    return book.form(Objects.requireNonNull(asked.form()))
        .orElseThrow(
            () ->
                invalid(
                    "form",
                    "not-one-of",
                    Wording.of("một trong: ", "one of: ") + String.join(", ", book.formIds())));
  }

  /** The days in which the limits of a concentrated programme hold, if the edition is one. */
  private @Nullable Span spanOf(@Nullable String editionId) {
    if (editionId == null) {
      return null;
    }
    EditionState edition =
        editions
            .find(editionId)
            .orElseThrow(
                () ->
                    invalid(
                        "editionId",
                        "unknown-edition",
                        Wording.of("Không có kỳ này.", "There is no such edition.")));
    return edition.concentrated() ? Span.of(edition).orElse(null) : null;
  }

  private static ApiProblem invalid(String field, String code, String message) {
    return new ApiProblem(
        CommonProblem.INVALID, null, List.of(new FieldError(field, code, message)));
  }
}
