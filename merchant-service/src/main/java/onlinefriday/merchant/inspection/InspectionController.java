package onlinefriday.merchant.inspection;

import java.net.URI;
import java.util.Objects;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.aggregate.AuditEntry;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.oversight.Oversight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/inspections")
final class InspectionController {
  private final Inspections inspections;
  private final InspectionAnswers answers;
  private final InspectionTarget target;

  InspectionController(
      Inspections inspections, InspectionAnswers answers, InspectionTarget target) {
    this.inspections = inspections;
    this.answers = answers;
    this.target = target;
  }

  @PostMapping
  ResponseEntity<Inspection> open(Caller caller, Body<InspectionForm> body) {
    Oversight.requireActor(caller);
    InspectionForm form = body.read();
    MerchantState merchant = target.of(form, caller);
    Inspection opened = inspections.open(form, merchant, caller);
    return ResponseEntity.created(URI.create("/v1/inspections/" + opened.id()))
        .eTag(IfMatch.etag(opened.version()))
        .body(opened);
  }

  /** The oldest first. */
  @GetMapping
  ListPage<Inspection> list(
      Caller caller,
      ListQuery query,
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String province,
      @RequestParam @Nullable String merchantId) {
    Oversight.requireReader(caller);
    return answers.list(caller, query, state, province, merchantId);
  }

  @GetMapping("/{id}")
  ResponseEntity<Inspection> get(@PathVariable String id, Caller caller) {
    return InspectionAnswers.answer(answers.visible(id, caller));
  }

  /** Every step with its actor, the oldest first. */
  @GetMapping("/{id}/history")
  ListPage<AuditEntry> history(@PathVariable String id, Caller caller) {
    return answers.history(id, caller);
  }

  @PostMapping("/{id}/outcome")
  ResponseEntity<Inspection> decide(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<OutcomeForm> body) {
    return answers
        .change(
            id,
            caller,
            ifMatch,
            () -> body.read().checked(),
            (seen, form) -> inspections.decide(seen, form, caller))
        .answer();
  }

  @PostMapping("/{id}/withdraw")
  ResponseEntity<Inspection> withdraw(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<WithdrawForm> body) {
    return answers
        .change(
            id,
            caller,
            ifMatch,
            body::read,
            (seen, form) ->
                inspections.withdraw(seen, Objects.requireNonNull(form.reason()).strip(), caller))
        .answer();
  }
}
