package onlinefriday.merchant.inspection;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.AuditEntry;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.attempt.Attempt;
import onlinefriday.merchant.oversight.CaseFilter;
import onlinefriday.merchant.oversight.Oversight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** From what a caller may see to a case, and from a step to an answer. */
@Component
final class InspectionAnswers {
  /** Steps; a case is opened, decided, and now and then published or withdrawn. */
  private static final int HISTORY_MAX = 200;

  private final AggregateStore<Inspection> store;

  InspectionAnswers(AggregateStore<Inspection> store) {
    this.store = store;
  }

  ListPage<Inspection> list(
      Caller caller,
      ListQuery query,
      @Nullable String state,
      @Nullable String province,
      @Nullable String merchantId) {
    var wanted = CaseFilter.of(caller, Inspection.State.class, state, province, merchantId);
    var fetched = store.list(wanted, query.after(), query.fetch());
    return query.page(fetched, Inspection::id);
  }

  /**
   * @throws ApiProblem 403 to whoever reads none, 404 when it is another province's
   */
  Inspection visible(String id, Caller caller) {
    Oversight.requireReader(caller);
    Inspection seen = store.find(id).orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
    Oversight.requireCovered(caller, seen.province());
    return seen;
  }

  ListPage<AuditEntry> history(String id, Caller caller) {
    return new ListPage<>(store.history(visible(id, caller).id(), 0, HISTORY_MAX), null);
  }

  /** The body is judged after who asks and what they saw. */
  <F> Changed<F> change(
      String id,
      Caller caller,
      IfMatch ifMatch,
      Supplier<F> body,
      BiFunction<Inspection, F, Attempt<Inspection>> step) {
    Inspection seen = changeable(id, caller, ifMatch);
    F form = body.get();
    Inspection now =
        Attempt.repeated(
            seen, () -> changeable(id, caller, ifMatch), current -> step.apply(current, form));
    return new Changed<>(now, form);
  }

  /** What became of a case, and what was asked for. */
  record Changed<F>(Inspection now, F form) {
    ResponseEntity<Inspection> answer() {
      return InspectionAnswers.answer(now);
    }
  }

  static ResponseEntity<Inspection> answer(Inspection inspection) {
    return ResponseEntity.ok().eTag(IfMatch.etag(inspection.version())).body(inspection);
  }

  private Inspection changeable(String id, Caller caller, IfMatch ifMatch) {
    Inspection seen = visible(id, caller);
    Oversight.requireActor(caller);
    ifMatch.check(seen.version());
    return seen;
  }
}
