package onlinefriday.merchant.filing;

import static onlinefriday.merchant.filing.FilingAnswers.allow;
import static onlinefriday.merchant.filing.FilingAnswers.answer;

import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.merchant.attempt.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class FilingDecisionController {
  private final Deciding deciding;
  private final FilingAccess access;
  private final FilingAnswers answers;

  FilingDecisionController(Deciding deciding, FilingAccess access, FilingAnswers answers) {
    this.deciding = deciding;
    this.access = access;
    this.answers = answers;
  }

  /** For the province or, by the operator, for the ministry. */
  @PostMapping("/v1/filings/{id}/decision")
  ResponseEntity<FilingView> decide(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<DecisionForm> body) {
    Dossier first = decidable(id, caller, ifMatch);
    DecisionForm form = body.read();
    Decision said = form.said();
    @Nullable String why = form.why();
    Dossier decided =
        Attempt.repeated(
            first,
            () -> decidable(id, caller, ifMatch),
            seen -> deciding.decide(seen, said, why, caller));
    return answer(access.shown(caller, decided));
  }

  private Dossier decidable(String id, Caller caller, IfMatch ifMatch) {
    Dossier seen = answers.visible(id, caller);
    allow(access.mayDecide(caller, seen));
    ifMatch.check(seen.version());
    return seen;
  }
}
