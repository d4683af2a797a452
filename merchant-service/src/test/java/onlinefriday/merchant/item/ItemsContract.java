package onlinefriday.merchant.item;

import static onlinefriday.merchant.item.FiledItems.item;
import static onlinefriday.merchant.item.FiledItems.items;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.money.Money;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.merchant.law.Goods;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of items keeps. */
abstract class ItemsContract {
  private final MovableClock clock = new MovableClock();
  private ItemSets sets;
  private Items items;

  abstract MongoDatabase database();

  @BeforeEach
  void open() {
    MongoDatabase database = database();
    sets = new ItemSets(database, clock);
    items = new Items(database, sets);
  }

  @Test
  void aSetIsReadAsItWasFiled() {
    FiledItem bare = new FiledItem("b", "b", Goods.FRESH_FOOD, null, null, null, null, null, 0, 1);
    FiledItem full =
        new FiledItem(
            "a", "ốc", Goods.ALCOHOL, "c", -1L, null, "s", 0L, Money.ORDER_MAX_VND, 1_000_000_000);
    List<FiledItem> filed = List.of(bare, full, item("c"));
    assertThat(items.all(items.store(filed))).isEqualTo(filed);
    assertThat(items.all(items.store(List.of()))).isEmpty();
    assertThat(items.all("no-such-set")).isEmpty();
  }

  @Test
  void twentyThousandItemsAreKeptInOrderAndNotOneMore() {
    List<FiledItem> filed = items(Items.ITEMS_MAX);
    String set = items.store(filed);
    assertThat(items.all(set)).isEqualTo(filed);
    assertThatThrownBy(() -> items.store(items(Items.ITEMS_MAX + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrOverlap() {
    List<FiledItem> filed = items(1_203);
    items.store(items(300));
    String set = items.store(filed);
    items.store(items(300));
    for (int limit : new int[] {1, 249, 250, 251, 501, 5_000}) {
      assertThat(paged(set, limit)).as("by %d", limit).isEqualTo(filed);
    }
    assertThat(items.page(set, "no-such-sku", 10)).isEmpty();
    assertThat(items.page(set, "sku-1202", 10)).isEmpty();
  }

  private List<FiledItem> paged(String set, int limit) {
    List<FiledItem> read = new ArrayList<>();
    int start = limit == 1 ? 1_195 : 0;
    if (start > 0) {
      read.addAll(items(start));
    }
    List<FiledItem> page;
    do {
      String after = read.isEmpty() ? null : read.getLast().sku();
      page = items.page(set, after, limit);
      read.addAll(page);
    } while (page.size() == limit);
    return read;
  }

  @Test
  void aFreshSetTakesThePlaceOfTheOld() {
    String old = items.store(items(3));
    assertThat(items.swap(null, old, () -> true)).isTrue();
    String fresh = items.store(items(4));
    assertThat(items.swap(old, fresh, () -> true)).isTrue();
    assertThat(items.all(old)).isEmpty();
    assertThat(items.all(fresh)).hasSize(4);
    assertThat(inDoubt()).isEmpty();
  }

  @Test
  void whoLosesTheRaceLeavesNothingBehind() {
    String old = items.store(items(3));
    items.swap(null, old, () -> true);
    String fresh = items.store(items(4));
    assertThat(items.swap(old, fresh, () -> false)).isFalse();
    assertThat(items.all(old)).hasSize(3);
    assertThat(items.all(fresh)).isEmpty();
    assertThat(inDoubt()).isEmpty();
  }

  @Test
  void aCrashLeavesSetsThatAreInDoubt() {
    String old = items.store(items(1));
    items.swap(null, old, () -> true);
    String fresh = items.store(items(1));
    assertThatThrownBy(
            () ->
                items.swap(
                    old,
                    fresh,
                    () -> {
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    assertThat(sets.doubted(Duration.ofMinutes(1), 10)).isEmpty();
    assertThat(inDoubt()).containsExactlyInAnyOrder(old, fresh);

    ItemSetSweep sweep = new ItemSetSweep(items, sets, fresh::equals);
    sweep.sweep();
    assertThat(items.all(fresh)).hasSize(1);
    assertThat(items.all(old)).isEmpty();
    assertThat(inDoubt()).isEmpty();
  }

  private List<String> inDoubt() {
    clock.moveBy(Duration.ofHours(2));
    return sets.doubted(Duration.ofHours(1), 10);
  }
}
