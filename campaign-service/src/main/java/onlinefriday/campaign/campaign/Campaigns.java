package onlinefriday.campaign.campaign;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import onlinefriday.campaign.edition.Editions;
import onlinefriday.campaign.rule.Findings;
import onlinefriday.campaign.rule.Outcome;
import onlinefriday.campaign.rule.Rule;
import onlinefriday.contracts.event.CampaignState.Owner;
import onlinefriday.contracts.event.CampaignState.State;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes and changes campaigns, for the API and for the console alike. */
@Service
public class Campaigns {
  private final AggregateStore<Campaign> store;
  private final CampaignLife life;
  private final CampaignNumbers numbers;
  private final Editions editions;
  private final Provinces provinces;
  private final Supplier<String> newIds;
  private final Clock clock;

  Campaigns(
      AggregateStore<Campaign> store,
      CampaignLife life,
      CampaignNumbers numbers,
      Editions editions,
      Provinces provinces,
      Supplier<String> newIds,
      Clock clock) {
    this.store = store;
    this.life = life;
    this.numbers = numbers;
    this.editions = editions;
    this.provinces = provinces;
    this.newIds = newIds;
    this.clock = clock;
  }

  public Outcome<Campaign> create(Caller caller, CampaignRequest request) {
    Owner owner = CampaignRights.ownerOf(request.owner(), CampaignRights.ownerOfMaker(caller));
    if (!CampaignRights.mayMake(caller, owner)) {
      return Outcome.refused(CommonProblem.FORBIDDEN);
    }
    String id = Objects.requireNonNullElseGet(request.id(), newIds);
    return editionFor(caller, request)
        .then(
            edition -> {
              Campaign unnumbered = CampaignDraft.first(request, id, 0, owner, edition.window());
              Findings unfit = EditionFit.of(unnumbered, edition, provinces);
              return unfit.none()
                  ? insert(caller, request, id, owner, edition)
                  : Outcome.invalid(unfit);
            });
  }

  private Outcome<Campaign> insert(
      Caller caller, CampaignRequest request, String id, Owner owner, EditionState edition) {
    // looked up first, so that a mistake does not use up a number
    if (store.find(id).isPresent()) {
      return Outcome.refused(CommonProblem.ALREADY_EXISTS, id);
    }
    OptionalInt number = numbers.next();
    if (number.isEmpty()) {
      return Outcome.refused(CampaignProblem.NUMBERS_USED_UP);
    }
    Campaign draft = CampaignDraft.first(request, id, number.getAsInt(), owner, edition.window());
    if (!store.insert(draft, Change.of(caller.subject(), "create", clock.instant()))) {
      return Outcome.refused(CommonProblem.ALREADY_EXISTS, id);
    }
    return Outcome.done(life.settled(draft));
  }

  /** Those the caller may read, by id. */
  public List<Campaign> list(
      Caller caller, @Nullable String editionId, @Nullable String after, int limit) {
    Bson readable = CampaignRights.readable(caller);
    Bson wanted = editionId == null ? readable : and(readable, eq("terms.editionId", editionId));
    return store.list(wanted, after, limit);
  }

  /** What exists but may not be read looks as if it did not exist. */
  public Outcome<Campaign> find(Caller caller, String id) {
    Optional<Campaign> found =
        store.find(id).filter(campaign -> CampaignRights.mayRead(caller, campaign));
    return found.isPresent() ? Outcome.done(found.get()) : Outcome.refused(CommonProblem.NOT_FOUND);
  }

  /** Who or what paused it; null when it is not paused, or the caller may not know. */
  public @Nullable Pause pauseFor(Caller caller, Campaign campaign) {
    boolean mayKnow =
        caller.is(Role.AUDITOR) || CampaignRights.mayMake(caller, campaign.terms().owner());
    return campaign.pause() == null || !mayKnow ? null : campaign.pause().at(clock.instant());
  }

  /** As it is now, when the caller may change it. */
  public Outcome<Campaign> changeable(Caller caller, String id) {
    if (!CampaignRights.mayMakeAny(caller)) {
      return Outcome.refused(CommonProblem.FORBIDDEN);
    }
    return find(caller, id)
        .then(
            campaign ->
                CampaignRights.mayMake(caller, campaign.terms().owner())
                    ? Outcome.done(campaign)
                    : Outcome.refused(CommonProblem.FORBIDDEN));
  }

  /**
   * @param seen what {@link #changeable} gave
   */
  public Outcome<Campaign> change(Caller caller, Campaign seen, CampaignRequest request) {
    Owner owner = CampaignRights.ownerOf(request.owner(), seen.terms().owner());
    if (!CampaignRights.mayMake(caller, owner)) {
      return Outcome.refused(CommonProblem.FORBIDDEN);
    }
    return editionFor(caller, request)
        .then(
            edition -> {
              Campaign next = CampaignDraft.next(request, seen, owner, edition.window());
              Findings unfit =
                  seen.lifeState() == State.DRAFT
                      ? EditionFit.of(next, edition, provinces)
                      : EditionFit.ofPublished(next, edition, provinces);
              return unfit.none() ? life.change(caller, seen, next) : Outcome.invalid(unfit);
            });
  }

  /**
   * A first call to resume after the fuse is done too: it is remembered, and the campaign stays
   * paused.
   *
   * @param versionCheck told the version that is about to be left; may refuse it by throwing
   */
  public Outcome<Campaign> act(
      Caller caller,
      String id,
      LongConsumer versionCheck,
      CampaignAction action,
      @Nullable String reason) {
    Outcome<Campaign> outcome = Outcome.refused(CommonProblem.PRECONDITION_FAILED);
    for (int i = 0; i < CampaignLife.TRIES_MAX && CampaignLife.isBeaten(outcome); i++) {
      outcome =
          changeable(caller, id)
              .then(
                  seen -> {
                    versionCheck.accept(seen.version());
                    return life.act(caller, seen, action, reason);
                  });
    }
    return outcome;
  }

  /** The edition the request names, when its own fields are in order. */
  private Outcome<EditionState> editionFor(Caller caller, CampaignRequest request) {
    Findings findings = CampaignRules.of(request);
    String editionId = request.editionId();
    if (!findings.none() || editionId == null) {
      return Outcome.invalid(findings);
    }
    return switch (editions.read(caller, editionId)) {
      case Outcome.Done<EditionState> known -> known;
      case Outcome.Refused<EditionState> unknown -> {
        findings.add("editionId", Rule.UNKNOWN_EDITION);
        yield Outcome.invalid(findings);
      }
    };
  }
}
