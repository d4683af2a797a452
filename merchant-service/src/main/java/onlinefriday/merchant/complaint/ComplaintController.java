package onlinefriday.merchant.complaint;

import java.util.List;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.attempt.Attempt;
import onlinefriday.merchant.oversight.CaseFilter;
import onlinefriday.merchant.oversight.Oversight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/complaints")
final class ComplaintController {
  private final Complaints complaints;
  private final AggregateStore<Complaint> store;

  ComplaintController(Complaints complaints, AggregateStore<Complaint> store) {
    this.complaints = complaints;
    this.store = store;
  }

  /** Anybody's; there is nothing for them to come back to. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Received complain(@Nullable Caller caller, Body<ComplaintForm> body) {
    return new Received(complaints.receive(body.read(ComplaintForm.BYTES_MAX), caller));
  }

  /** The oldest first. */
  @GetMapping
  ListPage<ComplaintView> list(
      Caller caller,
      ListQuery query,
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String province,
      @RequestParam @Nullable String merchantId) {
    Oversight.requireReader(caller);
    var wanted = CaseFilter.of(caller, Complaint.State.class, state, province, merchantId);
    var fetched = store.list(wanted, query.after(), query.fetch());
    return query.page(fetched, Complaint::id).map(one -> ComplaintView.of(one, caller));
  }

  @GetMapping("/{id}")
  ResponseEntity<ComplaintView> get(@PathVariable String id, Caller caller) {
    Oversight.requireReader(caller);
    return answer(visible(id, caller), caller);
  }

  @PostMapping("/{id}/resolve")
  ResponseEntity<ComplaintView> resolve(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<ResolveForm> body) {
    Oversight.requireReader(caller);
    Complaint seen = resolvable(id, caller, ifMatch);
    ResolveForm form = body.read();
    requireNote(form);
    Complaint resolved =
        Attempt.repeated(
            seen,
            () -> resolvable(id, caller, ifMatch),
            current -> complaints.resolve(current, form, caller));
    return answer(resolved, caller);
  }

  private Complaint resolvable(String id, Caller caller, IfMatch ifMatch) {
    Complaint seen = visible(id, caller);
    Oversight.requireActor(caller);
    ifMatch.check(seen.version());
    return seen;
  }

  private Complaint visible(String id, Caller caller) {
    Complaint seen = store.find(id).orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
    Oversight.requireCovered(caller, seen.province());
    return seen;
  }

  private static void requireNote(ResolveForm form) {
    if (form.resolution() != null && form.resolution().needsNote() && form.text() == null) {
      String message = Wording.of("cần ghi rõ lý do", "a note is needed");
      throw new ApiProblem(
          CommonProblem.INVALID, null, List.of(new FieldError("note", "not-blank", message)));
    }
  }

  private static ResponseEntity<ComplaintView> answer(Complaint complaint, Caller caller) {
    return ResponseEntity.ok()
        .eTag(IfMatch.etag(complaint.version()))
        .body(ComplaintView.of(complaint, caller));
  }

  /** All that whoever complained learns. */
  record Received(String id) {}
}
