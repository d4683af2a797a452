package onlinefriday.merchant.filing;

import static onlinefriday.merchant.filing.Desk.discount;
import static onlinefriday.merchant.filing.Desk.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.merchant.Api.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class FilingFormApiTest {
  private static final String SHA256 = "ab".repeat(32);

  @LocalServerPort int port;

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("name", null),
        Arguments.of("name", "  "),
        Arguments.of("name", "x".repeat(301)),
        Arguments.of("name", "a\u0000b"),
        Arguments.of("form", "online_means"),
        Arguments.of("form", "x".repeat(1_000_000)),
        Arguments.of("start", null),
        Arguments.of("provinces", List.of()),
        Arguments.of("provinces", Collections.nCopies(64, "79")),
        Arguments.of("channel", "RADIO"),
        Arguments.of("editionId", "no-such-edition"),
        Arguments.of("totalPrizeValue", -1),
        Arguments.of("items", List.of(item("", 1))),
        Arguments.of("items", List.of(item("A", 1), item("A", 2))),
        Arguments.of("prizes", List.of(Map.of("value", 1))),
        Arguments.of("documents", List.of(paper("url", "javascript:alert(1)"))),
        Arguments.of("documents", List.of(paper("sha256", "abc"))),
        Arguments.of("documents", Collections.nCopies(51, paper("title", "Thể lệ"))),
        Arguments.of("id", "a/b"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aFieldThatBreaksItsRuleIsNamedAndNothingIsStored(String field, @Nullable Object value) {
    String merchant = desk().merchant();
    Map<String, @Nullable Object> body = discount(merchant);
    body.put(field, value);
    Reply reply = desk().operator().post("/v1/filings", body);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body().at("/errors/0/field").asString()).startsWith(field);
    assertThat(reply.body().at("/errors/0/message").asString()).isNotBlank().doesNotContain("{");
    assertThat(desk().operator().get("/v1/filings?merchantId=" + merchant).body().path("items"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "{\"start\": \"2026-02-30\"}",
        "{\"end\": \"2026-13-01\"}",
        "{\"start\": 20261120}",
        "{\"items\": {}}",
        "{\"provinces\": \"79\"}"
      })
  void whatCannotBeReadIsMalformed(String body) {
    assertThat(desk().operator().post("/v1/filings", body).status()).isEqualTo(400);
  }

  @Test
  void papersAndPrizesAreAnsweredAsTheyWereFiled() {
    Map<String, @Nullable Object> body = discount(desk().merchant());
    body.put("documents", List.of(paper("title", "Thể lệ chương trình")));
    body.put("prizes", List.of(Map.of("name", "Xe đạp", "value", 1_000_000, "count", 2)));
    Reply seen = desk().operator().get(desk().drafted(body));
    assertThat(seen.body().at("/documents/0/title").asString()).isEqualTo("Thể lệ chương trình");
    assertThat(seen.body().at("/documents/0/sha256").asString()).isEqualTo(SHA256);
    assertThat(seen.body().at("/prizes/0/name").asString()).isEqualTo("Xe đạp");
    assertThat(seen.body().at("/prizes/0/count").asInt()).isEqualTo(2);
  }

  @Test
  void anIdIsTakenOnce() {
    Map<String, @Nullable Object> body = discount(desk().merchant());
    String id = "f-" + System.nanoTime();
    body.put("id", id);
    assertThat(desk().drafted(body)).isEqualTo("/v1/filings/" + id);
    assertThat(desk().operator().post("/v1/filings", body).code()).isEqualTo("already-exists");
    assertThat(desk().operator().get("/v1/filings/" + id + "/items").body().path("items"))
        .hasSize(2);
  }

  @Test
  void anEditNamesTheVersionItHasSeen() {
    String path = desk().drafted(discount(desk().merchant()));
    Map<String, Object> items = Map.of("items", List.of(item("B1", 1_000)));
    assertThat(desk().operator().put(path + "/items", items).status()).isEqualTo(428);
    assertThat(desk().operator().with("If-Match", "\"7\"").put(path, "{").status()).isEqualTo(412);
    Reply replaced = desk().operator().with("If-Match", "\"1\"").put(path + "/items", items);
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.header("ETag")).isEqualTo("\"2\"");
    assertThat(replaced.body().path("itemCount").asInt()).isEqualTo(1);
    assertThat(desk().operator().with("If-Match", "\"1\"").post(path + "/submit", null).status())
        .isEqualTo(412);
    assertThat(desk().operator().with("If-Match", "\"2\"").put(path + "/items", "{}").status())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFUSE", "ASK_SUPPLEMENT"})
  void aRefusalAndAQuestionNeedAReason(String decision) {
    String path = desk().submitted(inTime());
    for (Object body :
        List.of(Map.of("decision", decision), Map.of("decision", decision, "reason", " "))) {
      Reply reply = desk().officer("79").post(path + "/decision", body);
      assertThat(reply.status()).isEqualTo(422);
      assertThat(reply.body().at("/errors/0/field").asString()).isEqualTo("reason");
    }
    assertThat(desk().officer("79").post(path + "/decision", "{}").status()).isEqualTo(422);
    assertThat(desk().officer("79").get(path).text("state")).isEqualTo("REGISTERING");
  }

  /** A draw far ahead, whenever this is run. */
  private Map<String, @Nullable Object> inTime() {
    Map<String, @Nullable Object> draw = Desk.draw(desk().merchant(), "79");
    draw.put("start", "2099-11-27");
    draw.put("end", "2099-12-04");
    return draw;
  }

  @Test
  void twentyThousandItemsAreFiledAndOneMoreIsNot() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      items.add(item("sku-" + i, 90_000));
    }
    Map<String, @Nullable Object> body = discount(desk().merchant());
    body.put("items", items);
    String path = desk().submitted(body);
    Reply page = desk().operator().get(path + "/items?limit=500");
    assertThat(page.body().path("items").path(499).path("sku").asString()).isEqualTo("sku-499");
    Reply next = desk().operator().get(path + "/items?cursor=" + page.text("nextCursor"));
    assertThat(next.body().path("items").path(0).path("sku").asString()).isEqualTo("sku-500");

    items.add(item("one-more", 90_000));
    Map<String, Object> tooMany = new HashMap<>(Map.of("items", items));
    assertThat(desk().operator().post("/v1/filings", body).status()).isEqualTo(422);
    assertThat(desk().operator().post(path + "/amend", tooMany).status()).isEqualTo(422);
  }

  @Test
  void overEightMegabytesAreRefused() {
    String huge = "{\"name\": \"" + "x".repeat(8_388_608) + "\"}";
    assertThat(desk().operator().post("/v1/filings", huge).status()).isEqualTo(413);
  }

  private static Map<String, Object> paper(String field, Object value) {
    Map<String, Object> paper = new HashMap<>();
    paper.put("title", "Thể lệ");
    paper.put("sha256", SHA256);
    paper.put("url", "https://example.vn/the-le.pdf");
    paper.put(field, value);
    return paper;
  }

  private Desk desk() {
    return new Desk(port);
  }
}
