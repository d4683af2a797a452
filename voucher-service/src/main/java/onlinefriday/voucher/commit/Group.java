package onlinefriday.voucher.commit;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.commit.Outcome.KeyReused;
import onlinefriday.voucher.commit.Outcome.Redeemed;
import onlinefriday.voucher.commit.Outcome.Refused;
import onlinefriday.voucher.commit.Outcome.Unavailable;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.ledger.Ledger.Sum;
import onlinefriday.voucher.publishing.LedgerRelay;
import onlinefriday.voucher.publishing.Publisher;
import onlinefriday.voucher.quota.Quotas;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Attempts that are decided together: leased together, inserted together. Several rounds, because a
 * duplicate may try the shopper's next turn and a unit that comes back may serve another attempt.
 */
final class Group {
  private static final Logger log = LoggerFactory.getLogger(Group.class);

  private final Ledger ledger;
  private final Quotas quotas;
  private final Publisher publisher;
  private final LedgerRelay relay;
  private final Patience patience;

  /** Attempts that want a unit, in the order in which they came. */
  private List<Attempt> wanting = new ArrayList<>();

  private final Map<Attempt, RefusalCode> refused = new LinkedHashMap<>();
  private final Map<String, CampaignState> campaigns = new HashMap<>();

  Group(Ledger ledger, Quotas quotas, Publisher publisher, LedgerRelay relay, Patience patience) {
    this.ledger = ledger;
    this.quotas = quotas;
    this.publisher = publisher;
    this.relay = relay;
    this.patience = patience;
  }

  void decide(List<Attempt> attempts) {
    for (Attempt attempt : attempts) {
      if (attempt.refusal() != null) {
        refused.put(attempt, attempt.refusal());
      } else {
        wanting.add(attempt);
        campaigns.merge(
            attempt.claim().campaign().id(),
            attempt.claim().campaign(),
            (one, other) -> one.version() >= other.version() ? one : other);
      }
    }
    try {
      // A publisher that was held dead has been booked: it must not touch the pools any more.
      publisher.requireAlive();
    } catch (MongoException e) {
      unavailable(attempts);
      return;
    }
    try {
      boolean again = !wanting.isEmpty();
      while (again) {
        lease();
        again = round();
      }
      refuseUnlessReplayed();
    } catch (MongoException e) {
      // Nothing of these is in the ledger: what was appended has been resolved and answered.
      unavailable(attempts);
    } finally {
      campaigns.values().forEach(quotas::giveBack);
    }
  }

  private static void unavailable(List<Attempt> attempts) {
    attempts.stream().filter(a -> !a.ended()).forEach(a -> a.end(new Unavailable()));
  }

  private void lease() {
    Map<String, Sum> wanted = new HashMap<>();
    for (Attempt attempt : wanting) {
      Claim claim = attempt.claim();
      wanted.merge(
          claim.campaign().id(),
          new Sum(1, claim.discount()),
          (sum, one) -> sum.plus(1, claim.discount()));
    }
    wanted.forEach((id, sum) -> quotas.lease(Objects.requireNonNull(campaigns.get(id)), sum));
  }

  /**
   * @return whether another round may decide more
   */
  private boolean round() {
    List<Attempt> spending = new ArrayList<>();
    List<Attempt> without = new ArrayList<>();
    for (Attempt attempt : wanting) {
      RefusalCode shortOf = quotas.spend(attempt.claim().campaign(), attempt.claim().discount());
      if (shortOf == null) {
        refused.remove(attempt);
        spending.add(attempt);
      } else {
        refused.put(attempt, shortOf);
        without.add(attempt);
      }
    }
    wanting = without;
    if (spending.isEmpty()) {
      return false;
    }
    int written = append(spending);
    return !wanting.isEmpty() && written < spending.size();
  }

  private int append(List<Attempt> attempts) {
    List<Entry> entries = new ArrayList<>(attempts.size());
    for (Attempt attempt : attempts) {
      entries.add(
          attempt.claim().entry(attempt.slot(), publisher.name(), publisher.nextSequence()));
    }
    Set<Integer> taken = patience.until(() -> ledger.append(entries));
    Duplicates duplicates =
        taken.isEmpty() ? Duplicates.NONE : patience.until(() -> read(attempts, entries, taken));

    List<Entry> written = new ArrayList<>();
    List<@Nullable String> traces = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (!taken.contains(i) || duplicates.isOurs(entry)) {
        written.add(entry);
        traces.add(attempts.get(i).traceParent());
      }
    }
    relay.written(written, traces);
    for (int i = 0; i < entries.size(); i++) {
      if (!taken.contains(i) || duplicates.isOurs(entries.get(i))) {
        attempts.get(i).end(new Redeemed(entries.get(i), false));
      } else {
        resolve(attempts.get(i), entries.get(i), duplicates);
      }
    }
    return written.size();
  }

  private Duplicates read(List<Attempt> attempts, List<Entry> entries, Collection<Integer> taken) {
    return Duplicates.read(
        ledger,
        taken.stream().map(entries::get).toList(),
        taken.stream().map(attempts::get).map(Attempt::claim).toList());
  }

  /** Not written: its unit goes back, and it is told why or tries the shopper's next turn. */
  private void resolve(Attempt attempt, Entry entry, Duplicates duplicates) {
    Claim claim = attempt.claim();
    quotas.unspend(claim.campaign(), claim.discount());
    switch (duplicates.reason(entry, claim)) {
      case Duplicates.SameKey(Entry first) -> attempt.end(replay(claim, first));
      case Duplicates.SameOrder(Entry first) ->
          attempt.end(new Refused(RefusalCode.ORDER_ALREADY_REDEEMED, first.id()));
      case Duplicates.NextSlot(int slot) -> {
        if (attempt.tryNext(slot)) {
          wanting.add(attempt);
        } else {
          log.error("{} is refused by the ledger and nothing stands in its way", entry.id());
          attempt.end(new Unavailable());
        }
      }
      case Duplicates.NoSlot _ -> attempt.end(new Refused(RefusalCode.SHOPPER_LIMIT_REACHED, null));
    }
  }

  /** One grouped read: a request about to be refused may have succeeded before. */
  private void refuseUnlessReplayed() {
    Map<String, Entry> first =
        ledger.byKeys(refused.keySet().stream().map(a -> a.claim().key()).toList());
    refused.forEach(
        (attempt, code) -> {
          Entry earlier = first.get(attempt.claim().key());
          attempt.end(earlier == null ? new Refused(code, null) : replay(attempt.claim(), earlier));
        });
  }

  private static Outcome replay(Claim claim, Entry first) {
    return first.body().equals(claim.body()) ? new Redeemed(first, true) : new KeyReused();
  }
}
