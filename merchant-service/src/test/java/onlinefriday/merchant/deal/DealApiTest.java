package onlinefriday.merchant.deal;

import static onlinefriday.merchant.filing.Desk.contest;
import static onlinefriday.merchant.filing.Desk.discount;
import static onlinefriday.merchant.filing.Desk.draw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.filing.Desk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class DealApiTest {
  @LocalServerPort int port;
  @Autowired MovableClock clock;

  /** The filings of all other tests come due as well when the clock moves. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** A word that nothing else is called. */
  private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

  private String merchant;

  @BeforeEach
  void aMerchantInNovember() {
    clock.moveTo(Instant.parse(Desk.NOVEMBER_16));
    merchant = desk().merchant();
  }

  @AfterEach
  void itIsToday() {
    clock.reset();
  }

  @Test
  void anOfferTellsItsPricesAndWhereTheyWereSeen() {
    desk().submitted(offering(discount(merchant), item("A1", "Áo thun", 100_000)));
    itIsTheWeekBefore();
    JsonNode deal = shownOnce(1).getFirst();
    assertThat(deal.path("merchant").asString()).isEqualTo("Công ty TNHH Hàng Việt");
    assertThat(deal.path("referencePrice").asLong()).isEqualTo(200_000);
    assertThat(deal.path("referenceObservedOn").asString()).isEqualTo("2026-11-10");
    assertThat(deal.path("referenceSource").asString()).isEqualTo("cửa hàng");
    assertThat(deal.path("promotionalPrice").asLong()).isEqualTo(100_000);
    assertThat(deal.path("saving").asLong()).isEqualTo(100_000);
    assertThat(deal.path("savingBps").asInt()).isEqualTo(5_000);
    assertThat(deal.path("provinces").get(0).asString()).isEqualTo("79");
    assertThat(deal.path("vietnameseGoods").asBoolean()).isFalse();
    assertThat(deal.has("merchantEmail") || deal.has("contactEmail")).isFalse();
  }

  @Test
  void anOfferIsShownFromAWeekBeforeItsFirstDayUntilItsLast() {
    desk().submitted(offering(discount(merchant), item("A1", "Áo", 100_000)));
    clock.moveTo(Instant.parse("2026-11-19T16:59:00Z"));
    assertThat(shown("q=" + mark)).isEmpty();
    clock.moveTo(Instant.parse("2026-11-19T17:00:00Z"));
    shownOnce(1);
    clock.moveTo(Instant.parse("2026-12-03T16:59:00Z"));
    shownOnce(1);
    clock.moveTo(Instant.parse("2026-12-03T17:00:00Z"));
    assertThat(shown("q=" + mark)).isEmpty();
  }

  @Test
  void draftsRefusedAndRegisteringAreNeverShown() {
    desk().drafted(offering(discount(merchant), item("A1", "Áo", 100_000)));
    desk().submitted(offering(draw(merchant, "79"), item("A2", "Áo", 100_000)));
    String refused = desk().submitted(offering(contest(merchant, "79"), item("A3", "Áo", 100_000)));
    String asked = desk().submitted(offering(contest(merchant, "79"), item("A4", "Áo", 100_000)));
    desk().submitted(offering(contest(merchant, "79"), item("A5", "Áo", 100_000)));
    itIsTheWeekBefore();
    shownOnce(3);
    desk().decide(Tokens.officer("79"), refused, "REFUSE");
    desk().decide(Tokens.officer("79"), asked, "ASK_SUPPLEMENT");
    assertThat(shown("q=" + mark).getFirst().path("sku").asString()).isEqualTo("A5");
    assertThat(shown("q=" + mark)).hasSize(1);
  }

  @Test
  void anAcceptedOneIsShownWithItsReceipt() {
    String path = desk().submitted(offering(draw(merchant, "79"), item("A1", "Áo", 100_000)));
    desk().decide(Tokens.officer("79"), path, "ACCEPT");
    itIsTheWeekBefore();
    String number = shownOnce(1).getFirst().path("receipts").get(0).asString();
    assertThat(desk().as(Tokens.merchant("m-other")).get("/v1/filing-receipts/" + number).status())
        .isEqualTo(200);
  }

  @Test
  void aWithdrawalTakesItAwayAtOnceAndAnAmendmentReplacesIt() {
    String path =
        desk()
            .submitted(
                offering(discount(merchant), item("A1", "Áo", 100_000), item("A2", "Áo", 100_000)));
    itIsTheWeekBefore();
    shownOnce(2);
    desk().operator().post(path + "/amend", Map.of("items", List.of(item("A1", "Áo", 120_000))));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(shown("q=" + mark))
                    .singleElement()
                    .satisfies(
                        deal -> assertThat(deal.path("savingBps").asInt()).isEqualTo(4_000)));
    desk().operator().post(path + "/withdraw", null);
    assertThat(shown("q=" + mark)).isEmpty();
  }

  @Test
  void aSuspensionTakesAMerchantsOffersAwayAndAReinstatementBringsThemBack() {
    desk().submitted(offering(discount(merchant), item("A1", "Áo", 100_000)));
    itIsTheWeekBefore();
    shownOnce(1);
    String path = "/v1/merchants/" + merchant;
    desk().operator().post(path + "/suspend", Map.of("reason", "hàng giả"));
    assertThat(shown("q=" + mark)).isEmpty();
    desk().operator().post(path + "/reinstate", null);
    shownOnce(1);
  }

  @Test
  void aPriceRaisedShortlyBeforeIsSaidAndComesBehind() {
    desk().submitted(offering(discount(merchant), item("A1", "Áo", 150_000)));
    Map<String, Object> dearer = new HashMap<>(item("A1", "Áo mới", 150_000));
    dearer.put("referencePrice", 300_000);
    Map<String, @Nullable Object> body = offering(discount(merchant), dearer);
    body.put("start", "2026-11-28");
    body.put("end", "2026-11-30");
    desk().submitted(body);
    itIsTheWeekBefore();
    List<JsonNode> found = shownOnce(2);
    assertThat(found.getLast().path("savingBps").asInt()).isEqualTo(5_000);
    assertThat(found.getLast().path("warnings").toString()).contains("reference-price-raised");
    assertThat(found.getFirst().path("warnings")).isEmpty();
  }

  @Test
  void wordsProvinceAndCategoryNarrowTheSearch() {
    Map<String, @Nullable Object> south =
        offering(
            discount(merchant),
            item("A1", "Áo thun nam", 100_000),
            item("A2", "Quần đùi", 110_000));
    desk().submitted(south);
    Map<String, @Nullable Object> north =
        offering(discount(merchant), item("B1", "Áo khoác", 120_000));
    north.put("provinces", List.of("01", "68"));
    desk().submitted(north);
    itIsTheWeekBefore();
    shownOnce(3);
    assertThat(skus("q=áo thun " + mark)).containsExactly("A1");
    assertThat(skus("q=ao THUN " + mark)).containsExactly("A1");
    assertThat(skus("q=" + mark + " áo")).containsExactly("A1", "B1");
    assertThat(skus("q=" + mark + "&province=79")).containsExactly("A1", "A2");
    assertThat(skus("q=" + mark + "&province=01")).containsExactly("B1");
    assertThat(skus("q=" + mark + "&province=48")).isEmpty();
    assertThat(skus("q=" + mark + "&category=thoi trang")).hasSize(3);
    assertThat(skus("q=" + mark + "&category=điện thoại")).isEmpty();
  }

  @Test
  void pagesFollowEachOtherInOneOrder() {
    desk()
        .submitted(
            offering(
                discount(merchant),
                item("A1", "Áo", 120_000),
                item("A2", "Áo", 100_000),
                item("A3", "Áo", 110_000)));
    itIsTheWeekBefore();
    shownOnce(3);
    Reply first = anybody("/v1/deals?limit=2&q=" + mark);
    assertThat(first.body().path("items").findValuesAsString("sku")).containsExactly("A2", "A3");
    Reply second = anybody("/v1/deals?limit=2&q=" + mark + "&cursor=" + first.text("nextCursor"));
    assertThat(second.body().path("items").findValuesAsString("sku")).containsExactly("A1");
    assertThat(second.body().has("nextCursor")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "province=99",
    "province=abc",
    "limit=0",
    "limit=501",
    "limit=many",
    "cursor=***",
    "q=a b c d e f g h i j k l m"
  })
  void whatCannotBeMeantIsAClearProblem(String asked) {
    assertThat(anybody("/v1/deals?" + encoded(asked)).code()).isEqualTo("malformed");
  }

  @Test
  void moreTextThanAnybodyTypesIsRefusedAndNoneIsEverything() {
    assertThat(anybody("/v1/deals?q=" + "a".repeat(201)).code()).isEqualTo("malformed");
    assertThat(anybody("/v1/deals?q=&province=&category=").status()).isEqualTo(200);
    assertThat(anybody("/v1/deals").status()).isEqualTo(200);
  }

  @Test
  void aPersonsNameIsNotShown() {
    merchant = desk().merchant("INDIVIDUAL");
    desk().submitted(offering(discount(merchant), item("A1", "Áo", 100_000)));
    itIsTheWeekBefore();
    JsonNode deal = shownOnce(1).getFirst();
    assertThat(deal.has("merchant")).isFalse();
    assertThat(deal.path("merchantKind").asString()).isEqualTo("INDIVIDUAL");
  }

  private void itIsTheWeekBefore() {
    clock.moveTo(Instant.parse("2026-11-24T02:00:00Z"));
  }

  private static Map<String, @Nullable Object> offering(
      Map<String, @Nullable Object> body, Map<String, Object> first, Map<String, Object>... more) {
    List<Map<String, Object>> items = new ArrayList<>(List.of(first));
    items.addAll(List.of(more));
    body.put("items", items);
    return body;
  }

  private Map<String, Object> item(String sku, String name, long promotionalPrice) {
    return Map.of(
        "sku",
        sku,
        "name",
        name + " " + mark,
        "category",
        "Thời trang",
        "referencePrice",
        200_000,
        "referenceObservedOn",
        "2026-11-10",
        "referenceSource",
        "cửa hàng",
        "promotionalPrice",
        promotionalPrice);
  }

  /** Waits until so many are. */
  private List<JsonNode> shownOnce(int many) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(shown("q=" + mark)).hasSize(many));
    return shown("q=" + mark);
  }

  private List<String> skus(String asked) {
    return shown(asked).stream().map(deal -> deal.path("sku").asString()).toList();
  }

  private List<JsonNode> shown(String asked) {
    Reply reply = anybody("/v1/deals?" + encoded(asked));
    assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
    return reply.body().path("items").valueStream().toList();
  }

  private Reply anybody(String path) {
    return new Api(port, null).get(path);
  }

  private static String encoded(String asked) {
    return URLEncoder.encode(asked, StandardCharsets.UTF_8).replace("%3D", "=").replace("%26", "&");
  }

  private Desk desk() {
    return new Desk(port);
  }
}
