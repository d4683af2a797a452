package onlinefriday.voucher.ledger;

import static onlinefriday.voucher.ledger.Entries.AT;
import static onlinefriday.voucher.ledger.Entries.end;
import static onlinefriday.voucher.ledger.Entries.entry;
import static onlinefriday.voucher.ledger.Entries.entryAt;
import static onlinefriday.voucher.ledger.Entries.hold;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onlinefriday.voucher.ledger.End.Kind;
import org.assertj.core.api.Assertions;
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
  void whatFindsItsIdItsOrderAndItsKeyTakenByThreeIsRefusedAndAllThreeAreFound() {
    Ledger ledger = ledger();
    Entry byId = entry("id-1", "o-1", "k-1", 1);
    Entry byOrder = entry("id-2", "o-2", "k-2", 2);
    Entry byKey = entry("id-3", "o-3", "k-3", 3);
    ledger.append(List.of(byId, byOrder, byKey));
    Entry late = entry("id-1", "o-2", "k-3", 4);
    assertThat(ledger.append(List.of(late, entry("id-5", "o-5", "k-5", 5)))).containsExactly(0);
    assertThat(ledger.byIds(List.of(late.id()))).containsValue(byId);
    assertThat(ledger.byOrders(List.of(late.order()))).containsValue(byOrder);
    assertThat(ledger.byKeys(List.of(late.key()))).containsValue(byKey);
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
    assertThat(ledger.after("p-1", 0, 2))
        .extracting(f -> f.entry().id())
        .containsExactly("id-1", "id-2");
    assertThat(ledger.after("p-1", 20, 2)).extracting(f -> f.entry().id()).containsExactly("id-3");
    assertThat(ledger.after("p-1", 30, 2)).isEmpty();
  }

  @Test
  void aHoldKeepsItsTimeToTheMillisecond() {
    Ledger ledger = ledger();
    Entry hold = hold("id-1", 1, AT.plusMillis(60_001));
    ledger.append(List.of(hold));
    assertThat(ledger.byId("id-1")).contains(hold);
  }

  @Test
  void aHoldIsSettledOnceAndAKeyEndsOnlyOnce() {
    Ledger ledger = ledger();
    Entry one = hold("id-1", 1, AT);
    Entry two = hold("id-2", 2, AT);
    End confirm = end(Kind.CONFIRM, one, "k-1", 3);
    assertThat(ledger.end(List.of(confirm))).isEmpty();
    assertThat(
            ledger.end(
                List.of(
                    end(Kind.EXPIRE, one, "k-2", 4),
                    end(Kind.CANCEL, two, "k-1", 5),
                    end(Kind.REFUND, one, "k-3", 6))))
        .containsExactlyInAnyOrder(0, 1);
    assertThat(ledger.endsByKeys(List.of("k-1", "k-2"))).isEqualTo(Map.of("k-1", confirm));
    assertThat(ledger.endsByIds(List.of("id-1#settle", "id-2#settle")))
        .isEqualTo(Map.of("id-1#settle", confirm));
  }

  @Test
  void whatBecameOfEntriesIsReadTogether() {
    Ledger ledger = ledger();
    Entry plain = entry("id-1", "o-1", "k-1", 1);
    Entry hold = hold("id-2", 2, AT);
    End confirm = end(Kind.CONFIRM, hold, "k-3", 3);
    End refund = end(Kind.REFUND, hold, "k-4", 4);
    ledger.append(List.of(plain, hold));
    ledger.end(List.of(confirm, refund));
    assertThat(ledger.standing(List.of(plain, hold)))
        .containsExactly(new Redemption(plain, null, null), new Redemption(hold, confirm, refund));
  }

  @Test
  void theLatestGenerationIsFound() {
    Ledger ledger = ledger();
    String order = LedgerKeys.orderClaim("shopee", "o", "c");
    for (int generation : new int[] {0, 1, 10, 2}) {
      ledger.append(List.of(generation("abc", order, generation)));
    }
    ledger.append(List.of(generation("abcd", order + "x", 3)));
    assertThat(ledger.latest("abc")).map(Entry::id).contains(LedgerKeys.id("abc", 10));
    assertThat(ledger.latestOfOrder(order)).map(Entry::id).contains(LedgerKeys.id("abc", 10));
    assertThat(ledger.latest("ab")).isEmpty();
  }

  private static Entry generation(String claim, String order, int generation) {
    Entry like = entry(LedgerKeys.id(claim, generation), "o", claim + generation, generation);
    return new Entry(
        like.id(),
        LedgerKeys.order(order, generation),
        like.key(),
        like.body(),
        claim,
        like.sequence(),
        like.at(),
        like.editionId(),
        like.campaignId(),
        like.pool(),
        like.code(),
        like.partnerId(),
        like.orderRef(),
        like.shopper(),
        like.slot(),
        like.merchantId(),
        like.province(),
        like.paymentMethod(),
        like.amount(),
        like.discount(),
        like.vietnameseGoodsAmount(),
        null);
  }

  @Test
  void holdsAreFoundByWhenTheyLapse() {
    Ledger ledger = ledger();
    List<Entry> holds = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      holds.add(hold("h-" + i, i, AT.plusSeconds(i)));
    }
    ledger.append(holds.reversed());
    ledger.append(List.of(entry("id-1", "o-1", "k-1", 9)));
    assertThat(ledger.lapsing(AT.plusSeconds(1), AT.plusSeconds(3), 9))
        .isEqualTo(holds.subList(1, 3));
    assertThat(ledger.lapsing(Instant.EPOCH, AT.plusSeconds(9), 1)).isEqualTo(holds.subList(0, 1));
  }

  @Test
  void entriesAndEndsOfAPublisherComeInOneSequence() {
    Ledger ledger = ledger();
    Entry first = hold("id-1", 1, AT);
    Entry third = hold("id-3", 3, AT);
    End second = end(Kind.CANCEL, first, "k-2", 2);
    End fourth = end(Kind.EXPIRE, third, "k-4", 4);
    ledger.append(List.of(first, third));
    ledger.end(List.of(fourth, second));
    assertThat(ledger.after("p-1", 0, 3)).containsExactly(first, second, third);
    assertThat(ledger.after("p-1", 3, 3)).containsExactly(fourth);
    assertThat(Counts.NONE.upToDate(ledger, "p-1"))
        .isEqualTo(new Counts(4, Map.of("c-1", new Count(0, 0, 1, 1, 0))));
  }

  @Test
  void aPartnersDayIsReadInOrderOfTime() {
    Ledger ledger = ledger();
    Entry at = entryAt("id-1", 1, AT);
    Entry later = entryAt("id-2", 2, AT.plusSeconds(5));
    Entry next = entryAt("id-3", 3, AT.plusSeconds(9));
    End refund = end(Kind.REFUND, at, "k", 4);
    ledger.append(List.of(next, later, at));
    ledger.end(List.of(refund));
    List<Fact> day = new ArrayList<>();
    ledger.between("shopee", AT, AT.plusSeconds(9), day::add);
    assertThat(day).containsExactly(at, refund, later);
    ledger.between("tiki", AT, AT.plusSeconds(9), _ -> Assertions.fail("another's"));
  }
}
