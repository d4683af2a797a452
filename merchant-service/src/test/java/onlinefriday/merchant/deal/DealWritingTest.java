package onlinefriday.merchant.deal;

import static com.mongodb.client.model.Filters.empty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import onlinefriday.contracts.background.Signal;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.filing.Desk;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.Items;
import onlinefriday.merchant.law.Goods;
import onlinefriday.merchant.registry.KnownMerchants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Crashes and changes at the wrong moment, over notes that nobody else works off. */
@ServiceTest
class DealWritingTest {
  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoClient client;
  @Autowired Items items;
  @Autowired KnownMerchants merchants;
  @Autowired Places places;
  @Autowired Provinces provinces;

  private final FakeFilings filings = new FakeFilings();
  private MongoDatabase database;
  private DealFilings notes;
  private Deals deals;
  private DealWriting writing;
  private String merchant;

  @BeforeEach
  void aFilingInForce() {
    clock.moveTo(Instant.parse("2026-11-24T02:00:00Z"));
    database = client.getDatabase("deals-" + UUID.randomUUID());
    notes = new DealFilings(database, clock, new Signal());
    deals = new Deals(database);
    writing = new DealWriting(filings, merchants, items, notes, deals, places);
    merchant = new Desk(port).merchant();
    filings.filing = filing(3, 100_000);
    notes.changed("f1", 2, merchant, true);
  }

  @AfterEach
  void itIsToday() {
    database.drop();
    clock.reset();
  }

  @Test
  void whatACrashCutShortIsDoneByTheNextLook() {
    filings.between =
        () -> {
          throw new IllegalStateException("killed");
        };
    assertThatThrownBy(this::lookAtAll).hasMessage("killed");
    assertThat(prices()).isEmpty();
    lookAtAll();
    assertThat(prices()).containsExactly(100_000L, 100_000L, 100_000L);
    assertThat(notes.due(10)).isEmpty();
  }

  @Test
  void aLookThatFindsNothingNewWritesNothing() {
    lookAtAll();
    long first = deals.list(empty(), 1).getFirst().writing();
    notes.changed("f1", 3, merchant, true);
    lookAtAll();
    assertThat(deals.list(empty(), 1).getFirst().writing()).isEqualTo(first);
    assertThat(notes.due(10)).isEmpty();
  }

  @Test
  void aWithdrawalDuringTheWritingIsNotLost() {
    filings.between =
        () -> {
          filings.filing = null;
          notes.changed("f1", 3, merchant, false);
        };
    lookAtAll();
    assertThat(notes.due(10)).hasSize(1);
    lookAtAll();
    assertThat(prices()).isEmpty();
    assertThat(notes.due(10)).isEmpty();
  }

  @Test
  void anAmendmentLeavesNothingOfWhatWasBefore() {
    lookAtAll();
    filings.filing = filing(2, 150_000);
    notes.changed("f1", 3, merchant, true);
    filings.between = () -> assertThat(prices()).isEmpty();
    lookAtAll();
    assertThat(prices()).containsExactly(150_000L, 150_000L);
  }

  @Test
  void aSlowLookDoesNotBringBackWhatAFasterOneReplaced() {
    DealNote slow = notes.due(1).getFirst();
    filings.between =
        () -> {
          filings.filing = filing(1, 150_000);
          notes.changed("f1", 3, merchant, true);
          lookAtAll();
        };
    writing.look(slow);
    lookAtAll();
    assertThat(prices()).containsExactly(150_000L);
    assertThat(notes.due(10)).isEmpty();
  }

  @Test
  void anOlderChangeThatIsToldLateChangesNothing() {
    lookAtAll();
    notes.changed("f1", 1, merchant, false);
    assertThat(notes.due(10)).isEmpty();
    assertThat(notes.of(List.of("f1")).get("f1").inForce()).isTrue();
  }

  @Test
  void aSlowLookDoesNotTakeAwayWhatHasComeIntoForceSince() {
    PromotedFiling agreed = filing(1, 150_000);
    filings.filing = null;
    DealNote slow = notes.due(1).getFirst();
    filings.filing = agreed;
    notes.changed("f1", 3, merchant, true);
    lookAtAll();
    filings.filing = null;
    writing.look(slow);
    filings.filing = agreed;
    lookAtAll();
    assertThat(prices()).containsExactly(150_000L);
  }

  @Test
  void whatIsOverIsRemovedAndNotLookedAtAgain() {
    lookAtAll();
    clock.moveTo(Instant.parse("2026-12-05T02:00:00Z"));
    lookAtAll();
    assertThat(prices()).isEmpty();
    assertThat(notes.due(10)).isEmpty();
    clock.moveTo(Instant.parse("2027-12-05T02:00:00Z"));
    assertThat(notes.due(10)).isEmpty();
  }

  @Test
  void whoAsksWhileALookFailsDoesNotWaitForTheNextTry() {
    DealNote failing = notes.due(1).getFirst();
    notes.changed("f1", 3, merchant, true);
    notes.failed(failing, Duration.ofHours(1));
    lookAtAll();
    assertThat(prices()).hasSize(3);
  }

  @Test
  void aDayThatBeginsDuringTheLookIsNotMissed() {
    clock.moveTo(Instant.parse("2026-11-19T17:00:00Z"));
    notes.changed("f1", 3, merchant, true);
    Places atMidnight = new Places(provinces, new MidnightPasses(clock));
    writing = new DealWriting(filings, merchants, items, notes, deals, atMidnight);
    lookAtAll();
    assertThat(prices()).isEmpty();
    lookAtAll();
    assertThat(prices()).hasSize(3);
  }

  @Test
  void whatFailsIsLookedAtAgainLater() {
    notes.failed(notes.due(1).getFirst(), Duration.ofSeconds(5));
    assertThat(notes.due(10)).isEmpty();
    clock.moveBy(Duration.ofSeconds(5));
    assertThat(notes.due(10)).hasSize(1);
  }

  @Test
  void aRequestLooksThroughABoundedPartAndTheNextGoesOn() {
    FiledItem item =
        new FiledItem("A1", "Áo", Goods.ORDINARY, null, 200_000L, null, null, 100_000L, 0, 1);
    int many = Deals.LOOKED_THROUGH_MAX;
    deals.add(
        IntStream.rangeClosed(0, many)
            .mapToObj(i -> Deal.of("f1", 1, i, item, List.of(i == many ? "01" : "79"), List.of()))
            .toList());
    notes.show(notes.due(1).getFirst(), new DealNote.Shown(1, filing(1, 100_000)));
    DealSearch search = new DealSearch(deals, notes, merchants, places);
    DealQuestion asked = DealQuestion.of("01", "áo", null, places);
    var first = search.page(asked, new ListQuery(10, null));
    assertThat(first.items()).isEmpty();
    assertThat(first.nextCursor()).isNotNull();
    var rest =
        search.page(
            asked,
            new ListQuery(
                10,
                new String(
                    Base64.getUrlDecoder().decode(first.nextCursor()), StandardCharsets.UTF_8)));
    assertThat(rest.items()).hasSize(1);
    assertThat(rest.nextCursor()).isNull();
  }

  private void lookAtAll() {
    notes.due(10).forEach(writing::look);
  }

  private List<Long> prices() {
    return deals.list(empty(), 100).stream().map(deal -> deal.item().promotionalPrice()).toList();
  }

  private PromotedFiling filing(int many, long price) {
    List<FiledItem> filed =
        IntStream.range(0, many)
            .mapToObj(
                i ->
                    new FiledItem(
                        "A" + i, "Áo", Goods.ORDINARY, null, 200_000L, null, null, price, 0, 1))
            .toList();
    return new PromotedFiling(
        "f1",
        merchant,
        "Giảm giá",
        LocalDate.parse("2026-11-27"),
        LocalDate.parse("2026-12-04"),
        List.of("79"),
        items.store(filed),
        List.of());
  }

  /** Lets something happen once, between the first and the last write. */
  private static final class FakeFilings implements PromotedFilings {
    private @Nullable PromotedFiling filing;
    private @Nullable Runnable between;

    @Override
    public Optional<PromotedFiling> inForce(String id) {
      return Optional.ofNullable(filing);
    }

    @Override
    public Map<String, List<String>> warnings(String id, List<FiledItem> items) {
      Runnable now = between;
      between = null;
      if (now != null) {
        now.run();
      }
      return Map.of();
    }
  }

  /** Has not passed yet at the first reading. */
  private static final class MidnightPasses extends Clock {
    private final Clock afterwards;
    private boolean passed;

    MidnightPasses(Clock afterwards) {
      this.afterwards = afterwards;
    }

    @Override
    public Instant instant() {
      Instant now = afterwards.instant();
      Instant read = passed ? now : now.minus(Duration.ofMinutes(1));
      passed = true;
      return read;
    }

    @Override
    public ZoneId getZone() {
      return afterwards.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return afterwards.withZone(zone);
    }
  }
}
