package onlinefriday.voucher.ending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.defaults.telemetry.Traces;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.commit.EndClaim;
import onlinefriday.voucher.commit.EndOutcome;
import onlinefriday.voucher.commit.GroupCommit;
import onlinefriday.voucher.ending.EndRules.Decision;
import onlinefriday.voucher.ledger.End;
import onlinefriday.voucher.ledger.End.Kind;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.ledger.LedgerKeys;
import onlinefriday.voucher.ledger.Redemption;
import onlinefriday.voucher.ledger.Redemption.Status;
import org.springframework.stereotype.Component;

/** Confirms and releases: judge by the ledger, have it written, and judge anew when overtaken. */
@Component
final class Endings {
  /** A redemption is settled once and released once: more rounds than this nothing can change. */
  private static final int ROUNDS_MAX = 4;

  private final Ledger ledger;
  private final GroupCommit commit;
  private final VoucherProperties properties;
  private final Traces traces;
  private final Clock clock;
  private final MeterRegistry meters;

  Endings(
      Ledger ledger,
      GroupCommit commit,
      VoucherProperties properties,
      Traces traces,
      Clock clock,
      MeterRegistry meters) {
    this.ledger = ledger;
    this.commit = commit;
    this.properties = properties;
    this.traces = traces;
    this.clock = clock;
    this.meters = meters;
  }

  /** How a request ended. */
  sealed interface Result {
    record Done(Entry entry, Status status, boolean replayed) implements Result {}

    record Problem(ProblemKind kind) implements Result {}
  }

  Result end(Entry entry, Kind wanted, String idempotencyKey) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    EndClaim claim =
        new EndClaim(
            wanted,
            entry,
            LedgerKeys.endKey(entry.partnerId(), idempotencyKey),
            LedgerKeys.digest(LedgerKeys.joined(entry.id(), wanted.name())),
            now);
    Result result = new Result.Problem(CommonProblem.UNAVAILABLE);
    for (int round = 0; round < ROUNDS_MAX; round++) {
      Optional<Result> decided =
          round == 0 && likely(claim, now) ? written(claim) : round(claim, now);
      if (decided.isPresent()) {
        result = decided.get();
        break;
      }
    }
    count(wanted, result);
    return result;
  }

  /**
   * Whether it may be written if nothing has happened to the redemption so far. It is then written
   * without a look: if something has, the ledger refuses it, and there is time to look.
   */
  private boolean likely(EndClaim claim, Instant now) {
    Redemption untouched = new Redemption(claim.entry(), null, null);
    return decide(claim, untouched, now) instanceof Decision.Write;
  }

  private Decision decide(EndClaim claim, Redemption redemption, Instant now) {
    return EndRules.decide(claim.kind(), redemption, properties.auditPeriod(), now);
  }

  /** Empty when another end came first, as {@link #written}. */
  private Optional<Result> round(EndClaim claim, Instant now) {
    Redemption redemption = ledger.standing(claim.entry());
    Decision decision = decide(claim, redemption, now);
    return decision instanceof Decision.Write
        ? written(claim)
        : Optional.of(unlessReplayed(claim, decision, redemption.status(now)));
  }

  private Optional<Result> written(EndClaim claim) {
    return switch (commit.submit(claim, traces.current())) {
      case EndOutcome.Written(End end) ->
          Optional.of(new Result.Done(end.entry(), end.status(), false));
      case EndOutcome.Unavailable _ -> Optional.of(new Result.Problem(CommonProblem.UNAVAILABLE));
      case EndOutcome.Overtaken _ -> {
        End first = ledger.endsByKeys(List.of(claim.key())).get(claim.key());
        yield first == null ? Optional.empty() : Optional.of(again(claim, first));
      }
    };
  }

  private Result unlessReplayed(EndClaim claim, Decision decision, Status status) {
    End first = ledger.endsByKeys(List.of(claim.key())).get(claim.key());
    if (first != null) {
      return again(claim, first);
    }
    return decision instanceof Decision.Refuse(EndProblem why)
        ? new Result.Problem(why)
        : new Result.Done(claim.entry(), status, false);
  }

  private static Result again(EndClaim claim, End first) {
    return first.body().equals(claim.body())
        ? new Result.Done(first.entry(), first.status(), true)
        : new Result.Problem(CommonProblem.IDEMPOTENCY_KEY_REUSED);
  }

  private void count(Kind wanted, Result result) {
    String outcome =
        switch (result) {
          case Result.Done(_, _, boolean replayed) -> replayed ? "replayed" : "done";
          case Result.Problem(ProblemKind kind) -> kind.code();
        };
    String action = wanted.name().toLowerCase(Locale.ROOT);
    meters.counter("redemption.ends", "action", action, "outcome", outcome).increment();
  }
}
