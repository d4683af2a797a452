package onlinefriday.voucher.commit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import onlinefriday.voucher.ledger.End;
import onlinefriday.voucher.ledger.Fact;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.publishing.LedgerRelay;
import onlinefriday.voucher.publishing.Publisher;
import onlinefriday.voucher.quota.Quotas;
import org.jspecify.annotations.Nullable;

/** Ends that are written together. Whoever inserts an end gets back what it frees. */
final class EndGroup {
  private final Ledger ledger;
  private final Quotas quotas;
  private final Publisher publisher;
  private final LedgerRelay relay;
  private final Patience patience;

  EndGroup(
      Ledger ledger, Quotas quotas, Publisher publisher, LedgerRelay relay, Patience patience) {
    this.ledger = ledger;
    this.quotas = quotas;
    this.publisher = publisher;
    this.relay = relay;
    this.patience = patience;
  }

  /**
   * Ends all of them with an outcome.
   *
   * @throws com.mongodb.MongoException when the store is away; then nothing was written
   */
  void write(List<Ending> endings) {
    if (endings.isEmpty()) {
      return;
    }
    quotas.join(endings.stream().map(e -> e.claim().entry().pool()).collect(Collectors.toSet()));
    List<End> ends = new ArrayList<>(endings.size());
    for (Ending ending : endings) {
      ends.add(ending.end(publisher.name(), publisher.nextSequence()));
    }
    Set<Integer> taken = patience.until(() -> ledger.end(ends));
    Map<String, End> there = taken.isEmpty() ? Map.of() : patience.until(() -> read(ends, taken));
    List<Fact> written = new ArrayList<>();
    List<@Nullable String> traces = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      if (isWritten(i, ends.get(i), taken, there)) {
        written.add(ends.get(i));
        traces.add(endings.get(i).traceParent());
      }
    }
    relay.written(written, traces);
    for (int i = 0; i < ends.size(); i++) {
      answer(endings.get(i), ends.get(i), isWritten(i, ends.get(i), taken, there));
    }
  }

  private Map<String, End> read(List<End> ends, Set<Integer> taken) {
    return ledger.endsByIds(taken.stream().map(i -> ends.get(i).id()).toList());
  }

  /** What was refused may be an earlier try of this very write. */
  private static boolean isWritten(int i, End end, Set<Integer> taken, Map<String, End> there) {
    End found = there.get(end.id());
    return !taken.contains(i) || (found != null && found.isSameWriteAs(end));
  }

  private void answer(Ending ending, End end, boolean written) {
    if (written && end.givesBack()) {
      quotas.unspend(end.entry().pool(), end.entry().discount());
    }
    ending.pending().end(written ? new EndOutcome.Written(end) : new EndOutcome.Overtaken());
  }
}
