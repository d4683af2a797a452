package onlinefriday.campaign.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import onlinefriday.campaign.Api;
import onlinefriday.campaign.Api.Answer;
import onlinefriday.campaign.Samples;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class EditionApiTest {
  @LocalServerPort int port;
  Api operator;
  String id;

  @BeforeEach
  void newEdition() {
    operator = as(Tokens.operator());
    id = Samples.fresh("edition-");
  }

  @Test
  void newEditionIsADraftWithVersionOne() {
    Answer created = operator.post("/v1/editions", Samples.edition(id).toString());

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.etag()).isEqualTo("\"1\"");
    assertThat(created.response().headers().firstValue("Location")).hasValue("/v1/editions/" + id);
    assertThat(created.json().path("state").asString()).isEqualTo("DRAFT");
    assertThat(created.json().path("kind").asString()).isEqualTo("NATIONAL");
    assertThat(created.json().has("province")).isFalse();
    assertThat(operator.get("/v1/editions/" + id).json()).isEqualTo(created.json());
  }

  @Test
  void draftMayLackDecisionWeekWindowAndCode() {
    Answer created =
        operator.post("/v1/editions", "{\"id\":\"" + id + "\",\"nameVi\":\"A\",\"nameEn\":\"B\"}");
    assertThat(created.status()).isEqualTo(201);

    Answer refused = operator.act("/v1/editions/" + id + "/publish");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.errors())
        .containsExactly(
            "decision:missing", "week:missing", "window:missing", "nationalCode:missing");
  }

  @Test
  void editionWithoutAnIdGetsOne() {
    var body = Samples.edition(id);
    body.remove("id");
    assertThat(operator.post("/v1/editions", body.toString()).json().path("id").asString())
        .isNotBlank();
  }

  @Test
  void takenIdIsRefused() {
    operator.post("/v1/editions", Samples.edition(id).toString());
    Answer second = operator.post("/v1/editions", Samples.edition(id).toString());
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.code()).isEqualTo("already-exists");
  }

  @Test
  void editionIsPublishedOnceAndClosedOnce() {
    operator.post("/v1/editions", Samples.edition(id).toString());

    Answer published = operator.act("/v1/editions/" + id + "/publish");
    assertThat(published.status()).isEqualTo(200);
    assertThat(published.json().path("state").asString()).isEqualTo("PUBLISHED");
    assertThat(published.etag()).isEqualTo("\"2\"");
    assertThat(operator.act("/v1/editions/" + id + "/publish").code()).isEqualTo("wrong-state");

    assertThat(operator.act("/v1/editions/" + id + "/close").status()).isEqualTo(200);
    assertThat(operator.act("/v1/editions/" + id + "/close").code()).isEqualTo("wrong-state");
    assertThat(put(Samples.edition(id).toString(), "3").code()).isEqualTo("wrong-state");
  }

  @Test
  void stateReachesTheTopic() {
    operator.post("/v1/editions", Samples.edition(id).toString());
    operator.act("/v1/editions/" + id + "/publish");

    await()
        .until(
            () ->
                Topics.read(Topic.EDITIONS.topicName()).stream()
                    .filter(r -> r.key().equals(id))
                    .map(r -> WireJson.mapper().readValue(r.value(), EditionState.class))
                    .anyMatch(
                        e ->
                            e.version() == 2
                                && e.state() == EditionState.State.PUBLISHED
                                && e.decision() != null));
  }

  @Test
  void changeNeedsTheVersionThatWasSeen() {
    operator.post("/v1/editions", Samples.edition(id).toString());
    String body = Samples.edition(id).put("nameEn", "Another").toString();

    assertThat(operator.put("/v1/editions/" + id, body).status()).isEqualTo(428);
    assertThat(put(body, "2").status()).isEqualTo(412);
    assertThat(put(body, "1").json().path("nameEn").asString()).isEqualTo("Another");
    assertThat(put(body, "1").status()).isEqualTo(412);
    assertThat(operator.act("/v1/editions/" + id + "/publish", "If-Match", "\"1\"").status())
        .isEqualTo(412);
  }

  @Test
  void whatGetGaveMayBePutBack() {
    operator.post("/v1/editions", Samples.edition(id).toString());
    Answer seen = operator.get("/v1/editions/" + id);
    Answer put = put(seen.body(), "1");
    assertThat(put.status()).isEqualTo(200);
    assertThat(put.json().path("version").asInt()).isEqualTo(2);
  }

  @Test
  void publishedEditionStaysComplete() {
    operator.post("/v1/editions", Samples.edition(id).toString());
    operator.act("/v1/editions/" + id + "/publish");
    var without = Samples.edition(id);
    without.remove("window");
    assertThat(put(without.toString(), "2").errors()).containsExactly("window:missing");
    assertThat(put(Samples.provincialEdition(id, "79").toString(), "2").errors())
        .containsExactly("kind:frozen");
  }

  @Test
  void checksComeInTheContractsOrder() {
    operator.post("/v1/editions", Samples.edition(id).toString());
    String path = "/v1/editions/" + id;

    assertThat(as(null).put(path, "{").status()).isEqualTo(401);
    assertThat(as(Tokens.forged()).put(path, "{").status()).isEqualTo(401);
    assertThat(as(Tokens.expired()).put(path, "{").status()).isEqualTo(401);
    assertThat(as(Tokens.auditor()).put(path, "{").status()).isEqualTo(403);
    assertThat(operator.put("/v1/editions/nothing", "{").status()).isEqualTo(404);
    assertThat(operator.put(path, "{").status()).isEqualTo(428);
    assertThat(operator.put(path, "{", "If-Match", "\"9\"").status()).isEqualTo(412);
    assertThat(put("{", "1").status()).isEqualTo(400);
    assertThat(put("{}", "1").status()).isEqualTo(422);
    operator.act(path + "/publish");
    operator.act(path + "/close");
    assertThat(put("{}", "3").status()).isEqualTo(422);
    assertThat(put(Samples.edition(id).toString(), "3").status()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "{\"nameVi\": 1}",
        "{\"concentrated\": \"yes\"}",
        "{\"week\": {\"start\": \"27/11/2026\"}}",
        "{\"window\": {\"start\": \"2026-11-27\"}}",
        "{\"window\": 60}",
        "{\"targets\": {\"orders\": 1e99}}",
        "{\"targets\": [3]}"
      })
  void wrongTypesAreMalformed(String body) {
    Answer refused = operator.post("/v1/editions", body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("malformed");
  }

  @Test
  void bodyOverTheBoundIsTooLarge() {
    String huge = Samples.edition(id).put("legalBasis", "x".repeat(1_100_000)).toString();
    assertThat(operator.post("/v1/editions", huge).status()).isEqualTo(413);
  }

  @Test
  void onlyTheOperatorMakesNationalEditions() {
    String body = Samples.edition(id).toString();
    for (String other :
        new String[] {
          Tokens.officer("79"),
          Tokens.inspector("79"),
          Tokens.merchant("m-1001"),
          Tokens.auditor(),
          Tokens.partner("shopee", "vouchers:redeem"),
          Tokens.personWithoutRole("somebody")
        }) {
      assertThat(as(other).post("/v1/editions", body).status()).isEqualTo(403);
    }
  }

  @Test
  void officerHasTheProvincialEditionsOfTheirProvinceOnly() {
    Api officer = as(Tokens.officer("79"));
    assertThat(
            officer.post("/v1/editions", Samples.provincialEdition(id, "68").toString()).status())
        .isEqualTo(403);
    assertThat(
            officer.post("/v1/editions", Samples.provincialEdition(id, "79").toString()).status())
        .isEqualTo(201);

    Api neighbour = as(Tokens.officer("68"));
    assertThat(neighbour.get("/v1/editions/" + id).status()).isEqualTo(404);
    assertThat(neighbour.act("/v1/editions/" + id + "/publish").status()).isEqualTo(404);
    assertThat(officer.act("/v1/editions/" + id + "/publish").status()).isEqualTo(200);
    assertThat(neighbour.get("/v1/editions/" + id).status()).isEqualTo(200);
    assertThat(neighbour.act("/v1/editions/" + id + "/close").status()).isEqualTo(403);
  }

  @Test
  void officerCannotMakeTheirEditionNational() {
    Api officer = as(Tokens.officer("79"));
    officer.post("/v1/editions", Samples.provincialEdition(id, "79").toString());
    assertThat(
            officer
                .put("/v1/editions/" + id, Samples.edition(id).toString(), "If-Match", "\"1\"")
                .status())
        .isEqualTo(403);
  }

  @Test
  void draftIsSeenByOperatorAuditorAndItsProvinceOnly() {
    operator.post("/v1/editions", Samples.edition(id).toString());
    assertThat(as(Tokens.auditor()).get("/v1/editions/" + id).status()).isEqualTo(200);
    assertThat(as(Tokens.merchant("m-1001")).get("/v1/editions/" + id).status()).isEqualTo(404);
    assertThat(as(null).get("/v1/editions/" + id).status()).isEqualTo(401);
    assertThat(listed(Tokens.merchant("m-1001"))).doesNotContain(id).contains("2023");
    assertThat(listed(Tokens.auditor())).contains(id, "2021", "2023", "2025");
  }

  @Test
  void listIsPagedById() {
    Answer first = operator.get("/v1/editions?limit=1");
    assertThat(first.json().path("items")).hasSize(1);
    String cursor = first.json().path("nextCursor").asString();
    Answer second = operator.get("/v1/editions?limit=1&cursor=" + cursor);
    assertThat(second.json().path("items").get(0).path("id").asString())
        .isGreaterThan(first.json().path("items").get(0).path("id").asString());
    assertThat(operator.get("/v1/editions?limit=501").status()).isEqualTo(400);
    assertThat(operator.get("/v1/editions?cursor=*").status()).isEqualTo(400);
  }

  @Test
  void editionsOfThePastAreThereAsClosed() {
    Answer edition = as(Tokens.merchant("m-1001")).get("/v1/editions/2021");
    assertThat(edition.json().path("state").asString()).isEqualTo("CLOSED");
    assertThat(edition.json().path("window").path("end").asString())
        .isEqualTo("2021-12-05T12:00:00+07:00");
    assertThat(operator.get("/v1/editions/2025").json().has("window")).isFalse();
  }

  @Test
  void messagesFollowTheLanguageAskedFor() {
    String body = "{\"id\":\"" + id + "\",\"nameVi\":\"A\"}";
    assertThat(message(operator.post("/v1/editions", body))).isEqualTo("Cần điền.");
    assertThat(message(operator.post("/v1/editions", body, "Accept-Language", "en")))
        .isEqualTo("This is needed.");
  }

  private static String message(Answer answer) {
    return answer.json().path("errors").get(0).path("message").asString();
  }

  private List<String> listed(String token) {
    return as(token)
        .get("/v1/editions?limit=500")
        .json()
        .path("items")
        .valueStream()
        .map(e -> e.path("id").asString())
        .toList();
  }

  private Answer put(String body, String version) {
    return operator.put("/v1/editions/" + id, body, "If-Match", "\"" + version + "\"");
  }

  private Api as(@Nullable String token) {
    return new Api(port, token);
  }
}
