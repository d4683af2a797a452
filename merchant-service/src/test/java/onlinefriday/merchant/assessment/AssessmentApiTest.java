package onlinefriday.merchant.assessment;

import static onlinefriday.contracts.event.EditionState.Kind.PROVINCIAL;
import static onlinefriday.merchant.assessment.Asked.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.time.Week;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.filing.Desk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AssessmentApiTest {
  private static final String PATH = "/v1/filings/assess";

  @LocalServerPort int port;

  static List<String> people() {
    return List.of(
        Tokens.operator(),
        Tokens.officer("79"),
        Tokens.inspector("79"),
        Tokens.merchant("m-1001"),
        Tokens.auditor(),
        Tokens.personWithoutRole("anybody"));
  }

  @ParameterizedTest
  @MethodSource("people")
  void anybodyWhoHasSignedInMayAsk(String token) {
    assertThat(new Api(port, token).post(PATH, asked()).status()).isEqualTo(200);
  }

  @Test
  void strangersAndAppsMayNot() {
    assertThat(new Api(port, null).post(PATH, "{").status()).isEqualTo(401);
    String app = Tokens.partner("shopee", "vouchers:redeem");
    assertThat(new Api(port, app).post(PATH, "{").status()).isEqualTo(403);
  }

  @Test
  void theAnswerHasTheFieldsOfTheContract() {
    JsonNode answer = person().post(PATH, asked()).body();

    assertThat(answer.at("/ruleSet/id").asString()).isEqualTo("nd-239-2026");
    assertThat(answer.at("/ruleSet/validFrom").asString()).isEqualTo("2026-06-26");
    assertThat(answer.at("/ruleSet/validTo").isMissingNode()).isTrue();
    assertThat(answer.at("/ruleSet/status").asString()).isEqualTo("UNVERIFIED");
    assertThat(answer.path("concentrated").asBoolean()).isFalse();
    assertThat(answer.path("procedure").asString()).isEqualTo("NONE");
    assertThat(answer.path("authorities")).isEmpty();
    assertThat(answer.path("late").asBoolean()).isFalse();
    assertThat(answer.has("fileBy")).isFalse();
    assertThat(answer.at("/caps/discountBps").asInt()).isEqualTo(5000);
    assertThat(answer.at("/caps").has("unitValueBps")).isFalse();
    assertThat(answer.path("violations")).isEmpty();
    JsonNode warning = answer.at("/warnings/0");
    assertThat(warning.path("code").asString()).isEqualTo("cap-unverified");
    assertThat(warning.path("item").asString()).isEqualTo("A1");
    assertThat(warning.path("message").asString()).contains("110.000\u00a0₫", "chưa xác minh");
    assertThat(warning.path("legalBasis").asString()).contains("239/2026");
    assertThat(answer.has("rules")).isFalse();
  }

  @Test
  void aContestAcrossTheNewHolidayIsFiledByTheFridayBefore() {
    Map<String, Object> contest = asked();
    contest.putAll(
        Map.of("form", "contest", "start", "2026-11-27", "totalPrizeValue", 100_000_000));
    contest.putAll(Map.of("channel", "MIXED", "items", List.of()));
    contest.put("receivedAt", "2026-11-22T16:59:59Z"); // still Sunday in Vietnam
    JsonNode inTime = person().post(PATH, contest).body();
    assertThat(inTime.path("procedure").asString()).isEqualTo("NOTIFY");
    assertThat(inTime.at("/authorities/0/kind").asString()).isEqualTo("PROVINCE");
    assertThat(inTime.at("/authorities/0/province").asString()).isEqualTo("79");
    assertThat(inTime.path("fileBy").asString()).isEqualTo("2026-11-20");
    assertThat(inTime.path("late").asBoolean()).isFalse();

    contest.put("receivedAt", "2026-11-22T17:00:00Z");
    JsonNode late = person().post(PATH, contest).body();
    assertThat(late.path("late").asBoolean()).isTrue();
    assertThat(late.at("/violations/0/code").asString()).isEqualTo("late-filing");
  }

  @Test
  void insideAConcentratedEditionAHundredPercentIsAllowed() {
    publish("law-2026", EditionState.State.PUBLISHED, true);
    publish("law-ordinary", EditionState.State.CLOSED, false);
    publish("law-draft", EditionState.State.DRAFT, true);
    Map<String, Object> free = asked();
    free.put("start", "2026-11-23");
    free.put("end", "2026-11-30");
    free.put("editionId", "law-2026");
    await().until(() -> person().post(PATH, free).status() == 200);
    JsonNode inside = person().post(PATH, free).body();
    assertThat(inside.path("concentrated").asBoolean()).isTrue();
    assertThat(inside.at("/caps/discountBps").asInt()).isEqualTo(10_000);
    assertThat(inside.path("warnings")).isEmpty();

    free.put("end", "2026-12-01");
    assertThat(person().post(PATH, free).body().path("concentrated").asBoolean()).isFalse();
    free.put("editionId", "law-ordinary");
    await().until(() -> person().post(PATH, free).status() == 200);
    assertThat(person().post(PATH, free).body().path("concentrated").asBoolean()).isFalse();
    free.put("editionId", "law-draft");
    Reply draft = person().post(PATH, free);
    assertThat(draft.status()).isEqualTo(422);
    assertThat(draft.body().at("/errors/0/code").asString()).isEqualTo("unknown-edition");
  }

  @ParameterizedTest(name = "held in {0}: {1}")
  @CsvSource({"79, true", "01, false", "'79 01', false", "'79 79', true"})
  void aProvincesConcentratedEditionLiftsTheCapOnlyOfWhatIsHeldThereAlone(
      String provinces, boolean concentrated) {
    publish("law-of-79", PROVINCIAL, "79", EditionState.State.PUBLISHED, true);
    Map<String, Object> free = asked();
    free.put("start", "2026-11-23");
    free.put("end", "2026-11-30");
    free.put("editionId", "law-of-79");
    free.put("provinces", List.of(provinces.split(" ")));
    await().until(() -> person().post(PATH, free).status() == 200);

    JsonNode answer = person().post(PATH, free).body();
    assertThat(answer.path("concentrated").asBoolean()).isEqualTo(concentrated);
    assertThat(answer.at("/caps/discountBps").asInt()).isEqualTo(concentrated ? 10_000 : 5_000);

    Map<String, @Nullable Object> filed = Desk.discount(new Desk(port).merchant());
    filed.putAll(free);
    filed.put("start", "2026-11-27");
    filed.put("items", List.of(Desk.item("A1", -20_000)));
    String draft = new Desk(port).drafted(filed);
    Reply judged = new Api(port, Tokens.operator()).get(draft + "/assessment");
    assertThat(judged.body().path("concentrated").asBoolean()).isEqualTo(concentrated);
  }

  @Test
  void everyRuleIsExplainedWithArticleAndStatusInTheCallersLanguage() {
    JsonNode vi = person().post(PATH + "?explain=true", asked()).body().path("rules");
    JsonNode en =
        person().with("Accept-Language", "en").post(PATH + "?explain=true", asked()).body();

    assertThat(vi.findValuesAsString("rule")).contains("discount-cap", "procedure", "place-stated");
    assertThat(vi)
        .allSatisfy(
            rule -> {
              assertThat(rule.path("legalBasis").asString()).isNotBlank();
              assertThat(rule.path("status").asString()).isIn("VERIFIED", "UNVERIFIED");
              assertThat(rule.path("outcome").asString()).isNotBlank();
            });
    assertThat(vi.toString()).contains("Mức giảm không quá 50%");
    assertThat(en.path("rules").toString()).contains("A discount is at most 50%");
    assertThat(en.at("/warnings/0/message").asString()).contains("110,000\u00a0₫", "not verified");
  }

  @Test
  void twentyThousandItemsAreAssessedAndNoneIsLeftOut() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      items.add(Map.of("sku", "sku-" + i, "referencePrice", 200_000, "promotionalPrice", -1));
    }
    Map<String, Object> huge = asked();
    huge.put("items", items);
    Reply reply = person().post(PATH, huge);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().path("violations")).hasSize(20_000);

    items.add(Map.of("sku", "one-more"));
    assertThat(person().post(PATH, huge).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "form",
        "start",
        "end",
        "provinces",
        "channel",
      })
  void whatTheLawCannotDoWithoutIsNamed(String field) {
    Map<String, Object> body = asked();
    body.remove(field);
    invalid(body, field);
  }

  @ParameterizedTest
  @MethodSource("onlinefriday.merchant.assessment.Asked#broken")
  void aFieldThatBreaksItsRuleIsNamed(String field, Object value) {
    Map<String, Object> body = asked();
    body.put(field, value);
    invalid(body, field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "{\"start\": \"2026-02-30\"}",
        "{\"start\": 20261120}",
        "{\"items\": {}}",
        "{\"items\": [{\"referencePrice\": \"200000\"}]}",
        "{\"items\": [{\"referencePrice\": 1.5}]}",
        "{\"totalPrizeValue\": 1e30}"
      })
  void whatCannotBeReadIsMalformed(String body) {
    assertThat(person().post(PATH, body).status()).isEqualTo(400);
  }

  @Test
  void overEightMegabytesAreRefused() {
    assertThat(person().post(PATH, "{\"form\": \"" + "x".repeat(8_388_608) + "\"}").status())
        .isEqualTo(413);
  }

  private void invalid(Map<String, Object> body, String field) {
    Reply reply = person().post(PATH, body);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.code()).isEqualTo("invalid");
    assertThat(reply.body().at("/errors/0/field").asString()).startsWith(field);
    assertThat(reply.body().at("/errors/0/message").asString()).isNotBlank().doesNotContain("{");
  }

  private Api person() {
    return new Api(port, Tokens.personWithoutRole("asks"));
  }

  private static void publish(String id, EditionState.State state, boolean concentrated) {
    publish(id, EditionState.Kind.NATIONAL, null, state, concentrated);
  }

  private static void publish(
      String id,
      EditionState.Kind kind,
      @Nullable String province,
      EditionState.State state,
      boolean concentrated) {
    Week week = new Week(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29));
    Topics.publish(
        Topic.EDITIONS,
        new EditionState(
            id,
            1,
            kind,
            province,
            id,
            id,
            state,
            week,
            null,
            concentrated,
            null,
            null,
            null,
            null));
  }
}
