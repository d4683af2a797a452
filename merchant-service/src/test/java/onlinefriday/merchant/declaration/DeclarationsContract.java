package onlinefriday.merchant.declaration;

import static onlinefriday.merchant.item.FiledItems.item;
import static onlinefriday.merchant.item.FiledItems.items;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.FiledItems;
import onlinefriday.merchant.law.Declaration;
import onlinefriday.merchant.law.Goods;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of declarations keeps. */
abstract class DeclarationsContract {
  private static final LocalDate START = LocalDate.parse("2026-11-20");
  private static final LocalDate END = LocalDate.parse("2026-11-30");
  private static final LocalDate NEXT = LocalDate.parse("2026-12-10");

  private MongoDatabase database;
  private Declarations declarations;

  abstract MongoDatabase emptyDatabase();

  @BeforeEach
  void open() {
    database = emptyDatabase();
    declarations = new Declarations(database);
  }

  @Test
  void whatIsDeclaredIsFoundByMerchantAndSku() {
    record(filing("f1", 1), List.of(item("a"), item("b", 90_000L, null)));
    record(ofMerchant("other", "f2"), List.of(item("a", 1L, 1L)));

    LocalDate seen = LocalDate.parse("2026-11-10");
    assertThat(of("a", "b", "c"))
        .containsExactlyInAnyOrder(
            new Declaration("a", 200_000L, seen, START, END, true),
            new Declaration("b", 90_000L, seen, START, END, false));
    assertThat(of("c")).isEmpty();
    assertThat(of()).isEmpty();
  }

  @Test
  void aPriceWithoutADayIsEvidenceFromTheDayItWasDeclared() {
    FiledItem undated =
        new FiledItem("a", "a", Goods.ORDINARY, null, 100_000L, null, null, 90_000L, 0, 1);
    record(filing("f1", 1), List.of(undated));
    assertThat(of("a")).extracting(Declaration::observedOn).containsExactly(declaredOn());
  }

  @Test
  void twentyThousandSkusAreRecordedAndFound() {
    List<FiledItem> all = items(20_000);
    record(filing("f1", 1), all);
    record(filing("f2", 1), all.subList(0, 5_000));
    List<String> skus = all.stream().map(FiledItem::sku).toList();
    List<Declaration> found = declarations.of("m-1", skus, NEXT, null).toList();
    assertThat(found).hasSize(25_000);
    assertThat(found.stream().map(Declaration::sku).collect(Collectors.toSet()))
        .isEqualTo(Set.copyOf(skus));
    assertThat(declarations.of("m-1", skus, NEXT, "f1")).hasSize(5_000);
  }

  @Test
  void onceMoreChangesNothing() {
    record(filing("f1", 1), List.of(item("a")));
    record(filing("f1", 1), List.of(item("a")));
    assertThat(of("a")).hasSize(1);
  }

  @Test
  void aDecisionAboutTheSameItemsAndDaysWritesNothing() {
    record(filing("f1", 1), List.of(item("a")));
    DeclaredFiling decided =
        new DeclaredFiling(
            "f1", 2, "m-1", "set-1", declaredOn().plusDays(3), START, END, true, null);
    declarations.record(
        decided,
        () -> {
          throw new AssertionError("nobody has to read them");
        });
    assertThat(of("a")).hasSize(1);
  }

  @Test
  void anAmendmentReplacesWhatWasDeclaredBefore() {
    record(filing("f1", 1), items(600));
    record(filing("f1", 4), List.of(item("sku-1", 300_000L, 1L)));
    record(filing("f1", 3), items(2));
    assertThat(of("sku-0", "sku-1", "sku-2"))
        .extracting(Declaration::referencePrice)
        .containsExactly(300_000L);
    assertThat(database.getCollection("declaredPrices").countDocuments()).isEqualTo(1);
  }

  @Test
  void pricesWhoseFilingWasNeverWrittenAreNotSeenAndARepetitionMendsThem() {
    record(filing("f1", 1), List.of(item("a", 100L, 1L)));
    Document half =
        DeclarationDocuments.chunk(
            filing("f1", 2), 0, List.of(DeclaredPrice.of(filing("f1", 2), item("a", 200L, 1L))));
    database.getCollection("declaredPrices").insertOne(half);
    assertThat(of("a")).extracting(Declaration::referencePrice).containsExactly(100L);

    record(filing("f1", 2), List.of(item("a", 200L, 1L)));
    assertThat(of("a")).extracting(Declaration::referencePrice).containsExactly(200L);
  }

  @Test
  void aWithdrawnFilingStaysEvidenceOfItsPriceButItsLaterDaysDoNotCount() {
    record(filing("f1", 1), List.of(item("a")));
    declarations.ended("f1", START.plusDays(2));
    assertThat(of("a"))
        .singleElement()
        .satisfies(
            declared -> {
              assertThat(declared.referencePrice()).isEqualTo(200_000);
              assertThat(declared.end()).isEqualTo(START.plusDays(2));
            });
    declarations.ended("f1", END.plusDays(9));
    assertThat(of("a")).extracting(Declaration::end).containsExactly(END);
  }

  @Test
  void whatIsLongPastIsLeftOutOfJudgementsButNotOfTheHistory() {
    record(filing("f1", 1), List.of(item("a")));
    assertThat(declarations.of("m-1", List.of("a"), END.plusYears(1), null)).hasSize(1);
    assertThat(declarations.of("m-1", List.of("a"), END.plusYears(1).plusDays(1), null)).isEmpty();
    assertThat(declarations.history("m-1", "a", null, 10)).hasSize(1);
  }

  @Test
  void theHistoryOfASkuIsPagedFromTheLatest() {
    for (int day = 1; day <= 5; day++) {
      record(filing("f" + day, 1, "m-1", declaredOn().plusDays(day)), FiledItems.items(300));
    }
    List<DeclaredPrice> first = declarations.history("m-1", "sku-7", null, 3);
    assertThat(first).extracting(p -> p.filing().id()).containsExactly("f5", "f4", "f3");
    assertThat(first).extracting(DeclaredPrice::sku).containsOnly("sku-7");
    assertThat(declarations.history("m-1", "sku-7", first.getLast().filing().historyKey(), 3))
        .extracting(p -> p.filing().id())
        .containsExactly("f2", "f1");
    assertThat(declarations.history("m-2", "sku-7", null, 3)).isEmpty();
  }

  private List<Declaration> of(String... skus) {
    return declarations.of("m-1", List.of(skus), NEXT, null).toList();
  }

  private void record(DeclaredFiling filing, List<FiledItem> items) {
    declarations.record(filing, () -> items);
  }

  private static LocalDate declaredOn() {
    return START.minusDays(7);
  }

  private static DeclaredFiling filing(String id, long version) {
    return filing(id, version, "m-1", declaredOn());
  }

  private static DeclaredFiling ofMerchant(String merchant, String id) {
    return filing(id, 1, merchant, declaredOn());
  }

  private static DeclaredFiling filing(
      String id, long version, String merchant, LocalDate declaredOn) {
    return new DeclaredFiling(
        id, version, merchant, "set-" + version, declaredOn, START, END, true, null);
  }
}
