package onlinefriday.campaign.campaign;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onlinefriday.campaign.rule.Findings;
import onlinefriday.campaign.rule.Outcome;
import onlinefriday.campaign.rule.Rule;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.Issuer;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.topic.StateRelay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may become of a campaign in each state, and that its code stays its own meanwhile. */
@Component
class CampaignLife {
  /** Tries of an action that meets other changes of the same campaign. */
  static final int TRIES_MAX = 5;

  private final AggregateStore<Campaign> store;
  private final AggregateStore<EditionState> editions;
  private final CodeClaims codes;
  private final EditionWindows windows;
  private final StateRelay<CampaignState> relay;
  private final Provinces provinces;
  private final Clock clock;

  CampaignLife(
      AggregateStore<Campaign> store,
      AggregateStore<EditionState> editions,
      CodeClaims codes,
      EditionWindows windows,
      StateRelay<CampaignState> relay,
      Provinces provinces,
      Clock clock) {
    this.store = store;
    this.editions = editions;
    this.codes = codes;
    this.windows = windows;
    this.relay = relay;
    this.provinces = provinces;
    this.clock = clock;
  }

  Outcome<Campaign> change(Caller caller, Campaign seen, Campaign next) {
    Change change = Change.of(caller.subject(), "change", clock.instant());
    return switch (seen.lifeState()) {
      case DRAFT -> replace(next, change);
      case PUBLISHED, PAUSED -> {
        Findings frozen = frozen(seen.terms(), next.terms());
        yield frozen.none()
            ? replaceWithCode(seen, next, change)
            : new Outcome.Refused<>(
                CommonProblem.WRONG_STATE, seen.lifeState().name(), frozen.errors());
      }
      case ENDED -> Outcome.refused(CommonProblem.WRONG_STATE, seen.lifeState().name());
    };
  }

  Outcome<Campaign> act(
      Caller caller, Campaign seen, CampaignAction action, @Nullable String reason) {
    if (!action.isPossibleIn(seen.lifeState())) {
      return Outcome.refused(CommonProblem.WRONG_STATE, seen.lifeState().name());
    }
    Change change = new Change(caller.subject(), action.verb(), clock.instant(), reason);
    return switch (action) {
      case PUBLISH -> publish(seen, change);
      case PAUSE -> replace(seen.paused(Pause.by(caller.subject(), change.at())), change);
      case RESUME -> resume(caller.subject(), seen, change);
      case END -> replace(seen.ended(), change);
    };
  }

  static boolean isBeaten(Outcome<Campaign> outcome) {
    return outcome instanceof Outcome.Refused<Campaign> refused
        && refused.kind() == CommonProblem.PRECONDITION_FAILED;
  }

  /** What has just been written, told to everybody and up to date with its edition. */
  Campaign settled(Campaign written) {
    // The edition may have moved between being read and the campaign being written.
    Campaign settled = windows.follow(written);
    relay.wake();
    return settled;
  }

  private Outcome<Campaign> publish(Campaign seen, Change change) {
    EditionState edition = editions.find(seen.terms().editionId()).orElseThrow();
    Campaign next = seen.published(change.at()).in(edition);
    Findings unfit = EditionFit.ofPublished(next, edition, provinces);
    return unfit.none() ? replaceWithCode(seen, next, change) : Outcome.invalid(unfit);
  }

  /** After the fuse a first call is only remembered; the campaign stays paused. */
  private Outcome<Campaign> resume(String person, Campaign seen, Change change) {
    Pause pause = seen.pause();
    if (pause == null || pause.letsGo(person, change.at())) {
      return replace(seen.published(change.at()), change);
    }
    return pause.isAskedBy(person, change.at())
        ? Outcome.done(seen)
        : replace(
            seen.paused(pause.asked(person, change.at())),
            Change.of(person, "ask-resume", change.at()));
  }

  private Outcome<Campaign> replaceWithCode(Campaign seen, Campaign next, Change change) {
    String code = next.terms().code();
    Optional<String> holder = code == null ? Optional.empty() : codes.claim(code, seen);
    return holder.isPresent()
        ? Outcome.refused(CampaignProblem.CODE_IN_USE, holder.get())
        : replace(next, change);
  }

  private Outcome<Campaign> replace(Campaign next, Change change) {
    return store.replace(next, change)
        ? Outcome.done(settled(next))
        : Outcome.refused(CommonProblem.PRECONDITION_FAILED);
  }

  private static Findings frozen(CampaignState seen, CampaignState next) {
    Findings findings = new Findings();
    frozen("editionId", seen.editionId(), next.editionId(), findings);
    frozen("codeKind", seen.codeKind(), next.codeKind(), findings);
    frozen("code", seen.code(), next.code(), findings);
    frozen("discount.kind", seen.discount().kind(), next.discount().kind(), findings);
    frozen("shopperScope", seen.shopperScope(), next.shopperScope(), findings);
    // what is spent of a share, or before there was a limit, is counted nowhere else
    frozen("allocations", seen.allocations(), next.allocations(), findings);
    if (!limited(seen) && limited(next)) {
      findings.add("limits", Rule.FROZEN);
    }
    // under what was issued by now, which only voucher-service counts
    if (!grantsAtLeast(seen.issuers(), next.issuers())) {
      findings.add("issuers", Rule.LOWERED);
    }
    return findings;
  }

  private static boolean grantsAtLeast(@Nullable List<Issuer> seen, @Nullable List<Issuer> next) {
    List<Issuer> granted = next == null ? List.of() : next;
    return seen == null
        || seen.stream()
            .allMatch(
                before ->
                    granted.stream()
                        .anyMatch(
                            now ->
                                now.partnerId().equals(before.partnerId())
                                    && now.max() >= before.max()));
  }

  private static boolean limited(CampaignState terms) {
    return terms.limits().total() != null || terms.limits().budget() != null;
  }

  private static void frozen(
      String field, @Nullable Object seen, @Nullable Object next, Findings findings) {
    if (!Objects.equals(seen, next)) {
      findings.add(field, Rule.FROZEN);
    }
  }
}
