package onlinefriday.voucher.ledger;

import static onlinefriday.voucher.ledger.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onlinefriday.voucher.ledger.Ledger.Sum;
import org.junit.jupiter.api.Test;

/** What every ledger does, the one in memory included. Each test gets an empty one. */
abstract class LedgerContract {
  abstract Ledger ledger();

  @Test
  void whatIsAppendedIsFoundUnchanged() {
    Ledger ledger = ledger();
    Entry entry = entry("id-1", "o-1", "k-1", 1);
    assertThat(ledger.append(List.of(entry))).isEmpty();
    assertThat(ledger.byId("id-1")).contains(entry);
    assertThat(ledger.byIds(List.of("id-1", "id-2"))).isEqualTo(Map.of("id-1", entry));
    assertThat(ledger.byKeys(List.of("k-1", "k-2"))).isEqualTo(Map.of("k-1", entry));
    assertThat(ledger.byOrders(List.of(entry.order()))).isEqualTo(Map.of(entry.order(), entry));
    assertThat(ledger.byId("id-2")).isEmpty();
    assertThat(ledger.byKeys(List.of())).isEmpty();
  }

  @Test
  void anIdAnOrderAndAKeyAreTakenOnce() {
    Ledger ledger = ledger();
    Entry first = entry("id-1", "o-1", "k-1", 1);
    ledger.append(List.of(first));
    assertThat(
            ledger.append(
                List.of(
                    entry("id-1", "o-2", "k-2", 2),
                    entry("id-3", "o-1", "k-3", 3),
                    entry("id-4", "o-4", "k-1", 4),
                    entry("id-5", "o-5", "k-5", 5))))
        .containsExactlyInAnyOrder(0, 1, 2);
    assertThat(ledger.byId("id-1")).contains(first);
    assertThat(ledger.byIds(List.of("id-3", "id-4", "id-5"))).containsOnlyKeys("id-5");
  }

  @Test
  void withinOneGroupTheFirstWins() {
    Ledger ledger = ledger();
    List<Entry> group = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      group.add(entry("id-same", "o-" + i, "k-" + i, i + 1));
    }
    assertThat(ledger.append(group)).containsExactlyInAnyOrder(1, 2, 3, 4);
    assertThat(ledger.byId("id-same")).contains(group.getFirst());
  }

  @Test
  void appendingTheSameAgainWritesNothing() {
    Ledger ledger = ledger();
    List<Entry> group = List.of(entry("id-1", "o-1", "k-1", 1), entry("id-2", "o-2", "k-2", 2));
    ledger.append(group);
    assertThat(ledger.append(group)).containsExactlyInAnyOrder(0, 1);
    assertThat(ledger.after("p-1", 0, 10)).isEqualTo(group);
  }

  @Test
  void ofManyAtOnceOneGetsTheTurn() throws Exception {
    Ledger ledger = ledger();
    List<Callable<Boolean>> racers = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      Entry mine = entry("id-1", "o-" + i, "k-" + i, i + 1);
      racers.add(() -> ledger.append(List.of(mine)).isEmpty());
    }
    int winners = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var racer : threads.invokeAll(racers)) {
        winners += racer.get() ? 1 : 0;
      }
    }
    assertThat(winners).isEqualTo(1);
  }

  @Test
  void anOrderIsFoundInEveryCampaignAndNoOtherOrderWithIt() {
    Ledger ledger = ledger();
    Entry here = entry("id-1", "o-1", "k-1", "p-1", 1, "c-1", 1);
    Entry there = entry("id-2", "o-1", "k-2", "p-1", 2, "c-2", 1);
    ledger.append(
        List.of(
            here,
            there,
            entry("id-3", "o-11", "k-3", 3),
            entry("id-4", "o-", "k-4", 4),
            entry("id-5", "o-1 ", "k-5", 5)));
    assertThat(ledger.byOrderRef("shopee", "o-1")).containsExactly(here, there);
    assertThat(ledger.byOrderRef("tiki", "o-1")).isEmpty();
  }

  @Test
  void aPublishersEntriesAreReadInItsSequence() {
    Ledger ledger = ledger();
    ledger.append(
        List.of(
            entry("id-3", "o-3", "k-3", "p-1", 30, "c-1", 7),
            entry("id-1", "o-1", "k-1", "p-1", 10, "c-1", 5),
            entry("id-x", "o-x", "k-x", "p-2", 15, "c-1", 9),
            entry("id-2", "o-2", "k-2", "p-1", 20, "c-2", 6)));
    assertThat(ledger.after("p-1", 0, 2)).extracting(Entry::id).containsExactly("id-1", "id-2");
    assertThat(ledger.after("p-1", 20, 2)).extracting(Entry::id).containsExactly("id-3");
    assertThat(ledger.after("p-1", 30, 2)).isEmpty();
  }

  @Test
  void sumsArePerPublisherAndCampaign() {
    Ledger ledger = ledger();
    ledger.append(
        List.of(
            entry("id-1", "o-1", "k-1", "p-1", 1, "c-1", 5),
            entry("id-2", "o-2", "k-2", "p-1", 2, "c-1", 7),
            entry("id-3", "o-3", "k-3", "p-1", 3, "c-2", 11),
            entry("id-4", "o-4", "k-4", "p-2", 4, "c-1", 13)));
    assertThat(ledger.sums("p-1")).isEqualTo(Map.of("c-1", new Sum(2, 12), "c-2", new Sum(1, 11)));
    assertThat(ledger.sums("p-3")).isEmpty();
  }
}
