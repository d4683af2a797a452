package onlinefriday.voucher.commit;

import com.mongodb.MongoException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.commit.Outcome.Redeemed;
import onlinefriday.voucher.commit.Outcome.Refused;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Fact;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.ledger.Sum;
import onlinefriday.voucher.publishing.LedgerRelay;
import onlinefriday.voucher.publishing.Publisher;
import onlinefriday.voucher.quota.PoolLimits;
import onlinefriday.voucher.quota.Quotas;
import onlinefriday.voucher.quota.Shortage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is decided together: ends first, because they free what others want; then redemptions,
 * leased together and inserted together. Several rounds, because a duplicate may try the shopper's
 * next turn and a unit that comes back may serve another attempt.
 */
final class Group {
  private static final Logger log = LoggerFactory.getLogger(Group.class);

  private final Ledger ledger;
  private final Quotas quotas;
  private final Publisher publisher;
  private final LedgerRelay relay;
  private final Patience patience;
  private final EndGroup ends;
  private final Clock clock;

  /** Attempts that want a unit, in the order in which they came. */
  private List<Attempt> wanting = new ArrayList<>();

  /** What the others were refused for; null for those that may be granted within moments. */
  private final Map<Attempt, @Nullable RefusalCode> refused = new LinkedHashMap<>();

  Group(
      Ledger ledger,
      Quotas quotas,
      Publisher publisher,
      LedgerRelay relay,
      Patience patience,
      Clock clock) {
    this.ledger = ledger;
    this.quotas = quotas;
    this.publisher = publisher;
    this.relay = relay;
    this.patience = patience;
    this.clock = clock;
    this.ends = new EndGroup(ledger, quotas, publisher, relay, patience);
  }

  /**
   * @return those that found no unit but may find one within moments
   */
  List<Attempt> decide(List<? extends Work> works) {
    List<Ending> endings = new ArrayList<>();
    for (Work work : works) {
      switch (work) {
        case Ending ending -> endings.add(ending);
        case Attempt attempt when attempt.refusal() != null ->
            refused.put(attempt, attempt.refusal());
        case Attempt attempt -> wanting.add(attempt);
      }
    }
    try {
      // A publisher that was held dead has been booked: it must not touch the pools any more.
      publisher.requireAlive();
      ends.write(endings);
      while (!wanting.isEmpty()) {
        lease();
        round();
      }
      return refuseUnlessReplayed();
    } catch (MongoException e) {
      // Nothing of these is in the ledger: what was appended has been resolved and answered.
      log.warn("a group could not be decided: {}", e.toString());
      works.forEach(Work::unavailable);
      return List.of();
    } finally {
      quotas.afterGroup();
    }
  }

  private void lease() {
    Map<String, PoolLimits> limits = new HashMap<>();
    Map<String, Sum> wanted = new HashMap<>();
    for (Attempt attempt : wanting) {
      PoolLimits pool = attempt.pool();
      if (pool != null) {
        limits.merge(
            pool.pool(), pool, (one, other) -> one.version() >= other.version() ? one : other);
        wanted.merge(pool.pool(), new Sum(1, attempt.claim().discount()), Sum::plus);
      }
    }
    limits.forEach((id, pool) -> quotas.lease(pool, wanted.getOrDefault(id, Sum.ZERO)));
  }

  /** Appends those that find a unit; the others try their next pool, if they have one. */
  private void round() {
    List<Attempt> spending = new ArrayList<>();
    List<Attempt> without = new ArrayList<>();
    for (Attempt attempt : wanting) {
      PoolLimits pool = attempt.pool();
      Shortage shortage = pool == null ? null : quotas.spend(pool, attempt.claim().discount());
      if (shortage == null) {
        refused.remove(attempt);
        spending.add(attempt);
      } else {
        note(attempt, shortage);
        without.add(attempt);
      }
    }
    wanting = new ArrayList<>();
    int written = spending.isEmpty() ? 0 : append(spending);
    // a unit that came back may serve one that found none
    boolean freed = written < spending.size();
    without.stream().filter(a -> a.tryNextPool() || freed).forEach(wanting::add);
  }

  /** Where one of its pools may yet have a unit, it is not refused. */
  private void note(Attempt attempt, Shortage shortage) {
    boolean mayCome = refused.containsKey(attempt) && refused.get(attempt) == null;
    refused.put(
        attempt,
        mayCome || shortage.passing()
            ? null
            : Quotas.refusal(attempt.claim().campaign(), attempt.pools(), shortage));
  }

  private int append(List<Attempt> attempts) {
    List<Entry> entries = new ArrayList<>(attempts.size());
    for (Attempt attempt : attempts) {
      entries.add(attempt.entry(publisher.name(), publisher.nextSequence()));
    }
    Set<Integer> taken = patience.until(() -> ledger.append(entries));
    Map<String, Entry> byKey =
        taken.isEmpty()
            ? Map.of()
            : patience.until(
                () -> ledger.byKeys(taken.stream().map(i -> entries.get(i).key()).toList()));
    List<Fact> written = new ArrayList<>();
    List<@Nullable String> traces = new ArrayList<>();
    Map<Attempt, Entry> notWritten = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Entry there = byKey.get(entry.key());
      if (!taken.contains(i) || (there != null && there.isSameWriteAs(entry))) {
        written.add(entry);
        traces.add(attempts.get(i).traceParent());
      } else {
        notWritten.put(attempts.get(i), entry);
      }
    }
    relay.written(written, traces);
    for (int i = 0; i < entries.size(); i++) {
      if (!notWritten.containsKey(attempts.get(i))) {
        attempts.get(i).end(new Redeemed(entries.get(i), false));
      }
    }
    resolve(notWritten, byKey);
    return written.size();
  }

  /** Their units go back, and they are told why or try another place. */
  private void resolve(Map<Attempt, Entry> notWritten, Map<String, Entry> byKey) {
    List<Attempt> contested = new ArrayList<>();
    notWritten.forEach(
        (attempt, entry) -> {
          if (attempt.pool() != null) {
            quotas.unspend(entry.pool(), entry.discount());
          }
          Entry sameKey = byKey.get(entry.key());
          if (sameKey == null) {
            contested.add(attempt);
          } else {
            attempt.end(new Redeemed(sameKey, true));
          }
        });
    if (!contested.isEmpty()) {
      Holders holders = patience.until(() -> holders(contested));
      contested.forEach(attempt -> resolve(attempt, holders));
    }
  }

  /** Whoever takes the place of a hold that is past its time writes first that it has expired. */
  private Holders holders(List<Attempt> contested) {
    Holders holders =
        Holders.of(
            ledger, contested.stream().map(a -> new Holders.Wish(a.claim(), a.place())).toList());
    List<Entry> lapsed = holders.lapsed(clock.instant());
    if (!lapsed.isEmpty()) {
      ends.write(lapsed.stream().map(hold -> Ending.expiry(hold, clock.instant())).toList());
      holders.refresh(lapsed);
    }
    return holders;
  }

  private void resolve(Attempt attempt, Holders holders) {
    switch (Reason.of(attempt.claim(), attempt.place(), holders)) {
      case Reason.CodeTaken _ -> attempt.end(new Refused(RefusalCode.CODE_ALREADY_REDEEMED, null));
      case Reason.OrderTaken(Entry by) ->
          attempt.end(new Refused(RefusalCode.ORDER_ALREADY_REDEEMED, by.id()));
      case Reason.NoTurn _ -> attempt.end(new Refused(RefusalCode.SHOPPER_LIMIT_REACHED, null));
      case Reason.TryAt(Attempt.Place place) -> {
        if (attempt.tryNext(place)) {
          wanting.add(attempt);
        } else {
          log.error(
              "{} is refused by the ledger and nothing stands in its way", attempt.claim().key());
          attempt.unavailable();
        }
      }
    }
  }

  /** One grouped read: a request about to be refused may have succeeded before. */
  private List<Attempt> refuseUnlessReplayed() {
    List<Attempt> parked = new ArrayList<>();
    Map<String, Entry> first =
        ledger.byKeys(refused.keySet().stream().map(a -> a.claim().key()).toList());
    refused.forEach(
        (attempt, code) -> {
          Entry earlier = first.get(attempt.claim().key());
          if (earlier != null) {
            attempt.end(new Redeemed(earlier, true));
          } else if (code != null) {
            attempt.end(new Refused(code, null));
          } else {
            parked.add(attempt);
          }
        });
    return parked;
  }
}
