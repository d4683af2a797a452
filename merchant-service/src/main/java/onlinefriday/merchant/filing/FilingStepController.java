package onlinefriday.merchant.filing;

import static onlinefriday.merchant.filing.FilingAnswers.answer;

import java.util.List;
import java.util.function.Function;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.merchant.assessment.LawProperties;
import onlinefriday.merchant.attempt.Attempt;
import onlinefriday.merchant.item.FiledItem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a merchant does with its filing. */
@RestController
@RequestMapping("/v1/filings/{id}")
final class FilingStepController {
  private final Submission submission;
  private final Amending amending;
  private final Closing closing;
  private final DraftBodies bodies;
  private final FilingAnswers answers;
  private final LawProperties limits;

  FilingStepController(
      Submission submission,
      Amending amending,
      Closing closing,
      DraftBodies bodies,
      FilingAnswers answers,
      LawProperties limits) {
    this.submission = submission;
    this.amending = amending;
    this.closing = closing;
    this.bodies = bodies;
    this.answers = answers;
    this.limits = limits;
  }

  @PostMapping("/submit")
  ResponseEntity<FilingView> submit(@PathVariable String id, Caller caller, IfMatch ifMatch) {
    Dossier first = own(id, caller, ifMatch);
    return step(first, id, caller, ifMatch, seen -> submission.submit(seen, caller));
  }

  @PostMapping("/amend")
  ResponseEntity<FilingView> amend(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<AmendmentForm> body) {
    return amended(id, caller, ifMatch, body, form -> DraftBodies.apart(form.filedItems()));
  }

  /** The same, wherever its items come from. */
  ResponseEntity<FilingView> amended(
      String id,
      Caller caller,
      IfMatch ifMatch,
      Body<AmendmentForm> body,
      Function<AmendmentForm, @Nullable List<FiledItem>> filed) {
    Dossier first = own(id, caller, ifMatch);
    AmendmentForm form = body.read(limits.filingBytesMax());
    bodies.edition(form.editionId());
    @Nullable List<FiledItem> items = filed.apply(form);
    return step(
        first,
        id,
        caller,
        ifMatch,
        seen -> amending.amend(seen, form.terms(seen.terms()), items, form.why(), caller));
  }

  @PostMapping("/withdraw")
  ResponseEntity<FilingView> withdraw(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<ReasonForm> body) {
    Dossier first = own(id, caller, ifMatch);
    @Nullable String reason = body.readIfSent().map(ReasonForm::text).orElse(null);
    return step(first, id, caller, ifMatch, seen -> closing.withdraw(seen, reason, caller));
  }

  @PostMapping("/result-report")
  ResponseEntity<FilingView> report(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<ResultReportForm> body) {
    Dossier first = own(id, caller, ifMatch);
    ResultReportForm form = body.read();
    return step(first, id, caller, ifMatch, seen -> closing.report(seen, form, caller));
  }

  private ResponseEntity<FilingView> step(
      Dossier first,
      String id,
      Caller caller,
      IfMatch ifMatch,
      Function<Dossier, Attempt<Dossier>> step) {
    return answer(Attempt.repeated(first, () -> own(id, caller, ifMatch), step));
  }

  private Dossier own(String id, Caller caller, IfMatch ifMatch) {
    Dossier seen = answers.own(id, caller);
    ifMatch.check(seen.version());
    return seen;
  }
}
