package onlinefriday.merchant.inspection;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import onlinefriday.contracts.event.CaseState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.id.TimeOrderedId;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.merchant.attempt.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down each step of a case, and has it told. */
@Component
final class Inspections {
  private final AggregateStore<Inspection> inspections;
  private final StateRelay<CaseState> relay;
  private final Clock clock;

  Inspections(
      AggregateStore<Inspection> inspections, StateRelay<CaseState> inspectionRelay, Clock clock) {
    this.inspections = inspections;
    this.relay = inspectionRelay;
    this.clock = clock;
  }

  Inspection open(InspectionForm form, MerchantState merchant, Caller caller) {
    Instant now = clock.instant();
    String id = TimeOrderedId.of("i", now, UUID.randomUUID());
    Inspection first = form.opened(id, merchant, caller.subject(), now);
    if (!inspections.insert(first, new Change(caller.subject(), "open", now, first.reason()))) {
      throw new IllegalStateException("an id was given twice: " + id);
    }
    relay.wake();
    return first;
  }

  /** What is decided already stays as it is. */
  Attempt<Inspection> decide(Inspection seen, OutcomeForm form, Caller caller) {
    Outcome outcome = Objects.requireNonNull(form.outcome());
    if (seen.isDecidedAs(outcome)) {
      return new Attempt.Done<>(seen);
    }
    if (seen.decision() != null) {
      return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
    }
    Instant now = clock.instant();
    String actor = caller.subject();
    var decision = form.decision(actor, now);
    return write(
        seen.decided(decision, form.publication(actor, now)),
        new Change(actor, "decide " + outcome, now, decision.finding()));
  }

  Attempt<Inspection> publish(Inspection seen, PublicationForm form, Caller caller) {
    if (!seen.isDecidedAs(Outcome.VIOLATION)) {
      return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
    }
    Instant now = clock.instant();
    var publication = form.publication(caller.subject(), now);
    return seen.shows(publication)
        ? new Attempt.Done<>(seen)
        : write(
            seen.published(publication),
            new Change(
                caller.subject(), "publish until " + publication.until(), now, form.summary()));
  }

  Attempt<Inspection> withdraw(Inspection seen, @Nullable String reason, Caller caller) {
    return seen.publication() == null
        ? new Attempt.Done<>(seen)
        : write(
            seen.published(null),
            new Change(caller.subject(), "withdraw", clock.instant(), reason));
  }

  private Attempt<Inspection> write(Inspection next, Change change) {
    if (!inspections.replace(next, change)) {
      return new Attempt.Overtaken<>();
    }
    relay.wake();
    return new Attempt.Done<>(next);
  }
}
