package onlinefriday.campaign.edition;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import onlinefriday.campaign.rule.Findings;
import onlinefriday.campaign.rule.Outcome;
import onlinefriday.campaign.rule.Rule;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.EditionState.State;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.topic.StateRelay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes and changes editions, for the API and for the console alike. */
@Service
public class Editions {
  /** Tries of an action that meets other changes of the same edition. */
  private static final int ACTION_TRIES_MAX = 5;

  private final AggregateStore<EditionState> store;
  private final StateRelay<EditionState> relay;
  private final EditionFollower follower;
  private final Provinces provinces;
  private final Supplier<String> newIds;
  private final Clock clock;

  Editions(
      AggregateStore<EditionState> store,
      StateRelay<EditionState> relay,
      EditionFollower follower,
      Provinces provinces,
      Supplier<String> newIds,
      Clock clock) {
    this.store = store;
    this.relay = relay;
    this.follower = follower;
    this.provinces = provinces;
    this.newIds = newIds;
    this.clock = clock;
  }

  public Outcome<EditionState> create(Caller caller, EditionRequest request) {
    if (!EditionRights.mayMake(caller, request.kindOrDefault(), request.province())) {
      return Outcome.refused(CommonProblem.FORBIDDEN);
    }
    Findings findings = judge(request);
    if (!findings.none()) {
      return Outcome.invalid(findings);
    }
    String id = Objects.requireNonNullElseGet(request.id(), newIds);
    EditionState draft = EditionDraft.of(request, id, 1, State.DRAFT);
    if (!store.insert(draft, change(caller, "create"))) {
      return Outcome.refused(CommonProblem.ALREADY_EXISTS, id);
    }
    relay.wake();
    return Outcome.done(draft);
  }

  /** Those the caller may read, by id. */
  public List<EditionState> list(Caller caller, @Nullable String after, int limit) {
    return store.list(EditionRights.readable(caller), after, limit);
  }

  /** What exists but may not be read looks as if it did not exist. */
  public Outcome<EditionState> read(Caller caller, String id) {
    Optional<EditionState> found =
        store.find(id).filter(edition -> EditionRights.mayRead(caller, edition));
    return found.isPresent() ? Outcome.done(found.get()) : Outcome.refused(CommonProblem.NOT_FOUND);
  }

  /** As it is now, when the caller may change it. */
  public Outcome<EditionState> changeable(Caller caller, String id) {
    if (!EditionRights.mayMakeAny(caller)) {
      return Outcome.refused(CommonProblem.FORBIDDEN);
    }
    return read(caller, id)
        .then(
            edition ->
                EditionRights.mayMake(caller, edition.kind(), edition.province())
                    ? Outcome.done(edition)
                    : Outcome.refused(CommonProblem.FORBIDDEN));
  }

  /**
   * @param seen what {@link #changeable} gave
   */
  public Outcome<EditionState> change(Caller caller, EditionState seen, EditionRequest request) {
    if (!EditionRights.mayMake(caller, request.kindOrDefault(), request.province())) {
      return Outcome.refused(CommonProblem.FORBIDDEN);
    }
    Findings findings = judge(request);
    if (!findings.none()) {
      return Outcome.invalid(findings);
    }
    EditionState next = EditionDraft.of(request, seen.id(), seen.version() + 1, seen.state());
    return switch (seen.state()) {
      case DRAFT -> replace(caller, next, "change");
      case PUBLISHED -> changePublished(caller, seen, next);
      case CLOSED -> Outcome.refused(CommonProblem.WRONG_STATE, "CLOSED");
    };
  }

  private Outcome<EditionState> changePublished(
      Caller caller, EditionState seen, EditionState next) {
    Findings missing = EditionRules.missingToPublish(next);
    if (!missing.none()) {
      return Outcome.invalid(missing);
    }
    if (seen.kind() != next.kind() || !Objects.equals(seen.province(), next.province())) {
      Findings frozen = new Findings();
      frozen.add(seen.kind() != next.kind() ? "kind" : "province", Rule.FROZEN);
      return new Outcome.Refused<>(CommonProblem.WRONG_STATE, "PUBLISHED", frozen.errors());
    }
    return replace(caller, next, "change");
  }

  /**
   * @param versionCheck told the version that is about to be left; may refuse it by throwing
   */
  public Outcome<EditionState> act(
      Caller caller, String id, LongConsumer versionCheck, EditionAction action) {
    Outcome<EditionState> outcome = Outcome.refused(CommonProblem.PRECONDITION_FAILED);
    for (int i = 0; i < ACTION_TRIES_MAX && isBeaten(outcome); i++) {
      outcome =
          changeable(caller, id)
              .then(
                  seen -> {
                    versionCheck.accept(seen.version());
                    return actOn(caller, seen, action);
                  });
    }
    return outcome;
  }

  private Outcome<EditionState> actOn(Caller caller, EditionState seen, EditionAction action) {
    if (!action.isPossibleIn(seen.state())) {
      return Outcome.refused(CommonProblem.WRONG_STATE, seen.state().name());
    }
    Findings missing = EditionRules.missingToPublish(seen);
    if (action == EditionAction.PUBLISH && !missing.none()) {
      return Outcome.invalid(missing);
    }
    return replace(caller, EditionDraft.in(action.target(), seen), action.verb());
  }

  private Outcome<EditionState> replace(Caller caller, EditionState next, String action) {
    if (!store.replace(next, change(caller, action))) {
      return Outcome.refused(CommonProblem.PRECONDITION_FAILED);
    }
    follower.editionChanged(next.id());
    relay.wake();
    return Outcome.done(next);
  }

  private static boolean isBeaten(Outcome<EditionState> outcome) {
    return outcome instanceof Outcome.Refused<EditionState> refused
        && refused.kind() == CommonProblem.PRECONDITION_FAILED;
  }

  private Findings judge(EditionRequest request) {
    return EditionRules.of(request, provinces, VietnamTime.dateOf(clock.instant()));
  }

  private Change change(Caller caller, String action) {
    return Change.of(caller.subject(), action, clock.instant());
  }
}
