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
        seen.decided(decision), new Change(actor, "decide " + outcome, now, decision.finding()));
  }

  /**
   * Naming somebody in public takes two: the first call proposes, the same call of another person
   * confirms. One that differs is a proposal of its own in the place of what waited.
   */
  Attempt<Inspection> publish(Inspection seen, PublicationForm form, Caller caller) {
    if (!seen.isDecidedAs(Outcome.VIOLATION)) {
      return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
    }
    Instant now = clock.instant();
    String actor = caller.subject();
    var wanted = form.proposal(actor, now);
    if (seen.shows(wanted)) {
      return new Attempt.Done<>(seen);
    }
    var waiting = seen.proposal();
    String until = " until " + wanted.until();
    if (waiting == null || !waiting.wants(wanted)) {
      return write(
          seen.proposed(wanted), new Change(actor, "propose" + until, now, wanted.summary()));
    }
    return waiting.by().equals(actor)
        ? new Attempt.Done<>(seen)
        : write(
            seen.published(waiting.confirmed(actor, now)),
            new Change(
                actor, "publish" + until + ", proposed by " + waiting.by(), now, wanted.summary()));
  }

  /** Taking a name away takes one person alone. */
  Attempt<Inspection> withdraw(Inspection seen, @Nullable String reason, Caller caller) {
    return seen.publication() == null && seen.proposal() == null
        ? new Attempt.Done<>(seen)
        : write(
            seen.withdrawn(), new Change(caller.subject(), "withdraw", clock.instant(), reason));
  }

  private Attempt<Inspection> write(Inspection next, Change change) {
    if (!inspections.replace(next, change)) {
      return new Attempt.Overtaken<>();
    }
    relay.wake();
    return new Attempt.Done<>(next);
  }
}
