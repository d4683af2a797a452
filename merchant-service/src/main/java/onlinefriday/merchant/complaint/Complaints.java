package onlinefriday.merchant.complaint;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import onlinefriday.contracts.event.CaseState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.id.TimeOrderedId;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.merchant.attempt.Attempt;
import onlinefriday.merchant.registry.KnownMerchants;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down what people complain of and what was decided, and has both told. How to reach whoever
 * complained is forgotten in time.
 */
@Component
final class Complaints {
  static final String CONTACT_UNTIL = "contactUntil";

  private static final String SOMEBODY = "public";
  private static final String NOBODY = "platform";

  /** Contacts forgotten in one sweep. */
  private static final int FORGOTTEN_MAX = 500;

  private final AggregateStore<Complaint> complaints;
  private final KnownMerchants merchants;
  private final StateRelay<CaseState> relay;
  private final ComplaintProperties kept;
  private final Clock clock;

  Complaints(
      AggregateStore<Complaint> complaints,
      KnownMerchants merchants,
      StateRelay<CaseState> complaintRelay,
      ComplaintProperties kept,
      Clock clock) {
    this.complaints = complaints;
    this.merchants = merchants;
    this.relay = complaintRelay;
    this.kept = kept;
    this.clock = clock;
  }

  /** Whether the merchant exists is told to nobody. */
  String receive(ComplaintForm form, @Nullable Caller caller) {
    String province =
        form.merchantId() == null
            ? null
            : merchants.find(form.merchantId()).map(MerchantState::province).orElse(null);
    Instant now = clock.instant();
    String id = TimeOrderedId.of("c", now, UUID.randomUUID());
    String actor = caller == null ? SOMEBODY : caller.subject();
    Complaint first = form.complaint(id, province, now, now.plus(kept.contactKeptMax()));
    if (!complaints.insert(first, Change.of(actor, "complain", now))) {
      throw new IllegalStateException("an id was given twice: " + id);
    }
    relay.wake();
    return id;
  }

  /** What is decided already stays as it is. */
  Attempt<Complaint> resolve(Complaint seen, ResolveForm form, Caller caller) {
    Verdict verdict = Objects.requireNonNull(form.resolution());
    if (seen.isResolvedAs(verdict)) {
      return new Attempt.Done<>(seen);
    }
    if (seen.resolution() != null) {
      return new Attempt.Refused<>(CommonProblem.WRONG_STATE);
    }
    Instant now = clock.instant();
    String actor = caller.subject();
    Complaint next =
        seen.resolved(
            new Complaint.Resolution(verdict, form.text(), actor, now),
            now.plus(kept.contactKeptAfterResolution()));
    if (!complaints.replace(next, new Change(actor, "resolve " + verdict, now, form.text()))) {
      return new Attempt.Overtaken<>();
    }
    relay.wake();
    return new Attempt.Done<>(next);
  }

  /** Contacts whose time is over; whoever decides meanwhile goes first. */
  void forgetContacts() {
    Instant now = clock.instant();
    Bson over = Filters.lte(CONTACT_UNTIL, WireTime.write(now));
    for (Complaint one : complaints.listBy(CONTACT_UNTIL, over, null, FORGOTTEN_MAX)) {
      complaints.replace(one.withoutContact(), Change.of(NOBODY, "forget-contact", now));
    }
    relay.wake();
  }
}
