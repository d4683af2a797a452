package onlinefriday.voucher.codes;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.CodeKind;
import onlinefriday.contracts.event.CodeBatchState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.voucher.codes.Batch.Reach;
import onlinefriday.voucher.ledger.LedgerKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Issues and revokes. A batch is a range of serials, so a large one costs what a small one does.
 */
@Component
final class Batches {
  /** Of one campaign: each is held in memory by every instance. */
  static final int BATCHES_MAX = 100_000;

  /** Each lost to another batch of the same campaign that was issued meanwhile. */
  private static final int TRIES_MAX = 256;

  private final MongoBatches store;
  private final IssuedCodes issued;
  private final StateRelay<CodeBatchState> relay;
  private final Clock clock;

  Batches(MongoBatches store, IssuedCodes issued, StateRelay<CodeBatchState> relay, Clock clock) {
    this.store = store;
    this.issued = issued;
    this.relay = relay;
    this.clock = clock;
  }

  /** What became of a wish for codes. */
  sealed interface Issue {
    record Issued(Batch batch, boolean replayed) implements Issue {}

    record Refused(ProblemKind why, @Nullable String detail) implements Issue {
      Refused(ProblemKind why) {
        this(why, null);
      }
    }
  }

  /**
   * @param max how many the issuer may have made in all
   */
  Issue issue(CampaignState campaign, int count, Issuer issuer, int max, String idempotencyKey) {
    String key = LedgerKeys.digest(LedgerKeys.joined(issuer.name(), idempotencyKey));
    String request = LedgerKeys.digest(LedgerKeys.joined(campaign.id(), Integer.toString(count)));
    String id = "b-" + UUID.randomUUID();
    for (int i = 0; i < TRIES_MAX; i++) {
      // Before the key is looked up, so that nobody is refused for what their twin has just taken.
      Reach reach = reach(campaign, issuer);
      Optional<Batch> earlier = store.byKey(key);
      if (earlier.isPresent()) {
        return again(earlier.get(), id, request);
      }
      Issue.Refused refusal = refusal(campaign, count, max, reach);
      if (refusal != null) {
        return refusal;
      }
      Batch next =
          new Batch(
              state(id, campaign, count, issuer, reach),
              campaign.number(),
              reach.batches(),
              key,
              request,
              reach.own() + count);
      if (store.insert(next, Change.of(issuer.subject(), "issue", next.state().issuedAt()))) {
        tell(next);
        return new Issue.Issued(next, false);
      }
    }
    return new Issue.Refused(CommonProblem.UNAVAILABLE);
  }

  /** One of our own id is no replay: the driver has repeated our insert. */
  private static Issue again(Batch earlier, String id, String request) {
    return earlier.request().equals(request)
        ? new Issue.Issued(earlier, !earlier.id().equals(id))
        : new Issue.Refused(CommonProblem.IDEMPOTENCY_KEY_REUSED);
  }

  /** A store restored from a backup has forgotten batches whose codes are out and still good. */
  private Reach reach(CampaignState campaign, Issuer issuer) {
    return store
        .reach(campaign.number(), issuer.name())
        .atLeast(issued.serials(campaign.id()), issued.of(campaign.id(), issuer.name()));
  }

  private static Issue.@Nullable Refused refusal(
      CampaignState campaign, int count, int max, Reach reach) {
    if (campaign.codeKind() != CodeKind.UNIQUE) {
      return new Issue.Refused(CodeProblem.CAMPAIGN_NOT_SINGLE_USE);
    }
    if (campaign.state() == CampaignState.State.ENDED) {
      return new Issue.Refused(CodeProblem.CAMPAIGN_ENDED);
    }
    if (count > CodeFormat.SERIALS - reach.serials()) {
      return new Issue.Refused(CodeProblem.CODES_USED_UP);
    }
    if (count > max - reach.own()) {
      return new Issue.Refused(
          CodeProblem.ISSUE_LIMIT_REACHED, Math.max(0, max - reach.own()) + " of " + max);
    }
    return reach.batches() >= BATCHES_MAX ? new Issue.Refused(CodeProblem.BATCHES_USED_UP) : null;
  }

  private CodeBatchState state(
      String id, CampaignState campaign, int count, Issuer issuer, Reach reach) {
    return new CodeBatchState(
        id,
        1,
        campaign.id(),
        reach.serials(),
        count,
        false,
        issuer.name(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** For good; to revoke what is revoked changes nothing. */
  Batch revoke(Batch batch, Issuer by) {
    Batch seen = batch;
    while (!seen.state().revoked()) {
      Batch next = seen.revoke();
      if (store.replace(next, Change.of(by.subject(), "revoke", clock.instant()))) {
        tell(next);
        return next;
      }
      seen = store.find(batch.id()).orElseThrow();
    }
    return seen;
  }

  /** This instance knows at once, the others when they have read it. */
  private void tell(Batch changed) {
    issued.put(changed.state());
    relay.wake();
  }
}
