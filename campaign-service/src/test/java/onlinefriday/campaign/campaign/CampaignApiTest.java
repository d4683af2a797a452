package onlinefriday.campaign.campaign;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.IntStream;
import onlinefriday.campaign.Api;
import onlinefriday.campaign.Api.Answer;
import onlinefriday.campaign.Samples;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class CampaignApiTest extends CampaignStory {
  @Autowired MongoDatabase database;

  @Test
  void newCampaignIsADraftWithTheDefaultsAndItsEditionsWindow() {
    ObjectNode body = campaign();
    body.remove(List.of("minAmount", "limits", "allocations"));
    Answer created = operator.post("/v1/campaigns", body.toString());

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.etag()).isEqualTo("\"1\"");
    CampaignState state = stateOf(created);
    assertThat(state.state()).isEqualTo(CampaignState.State.DRAFT);
    assertThat(state.owner())
        .isEqualTo(new CampaignState.Owner(CampaignState.OwnerKind.MINISTRY, null));
    assertThat(state.shopperScope()).isEqualTo(CampaignState.ShopperScope.APP);
    assertThat(state.minAmount()).isZero();
    assertThat(state.holdSeconds()).isEqualTo(300);
    assertThat(state.requiresFiling()).isFalse();
    assertThat(state.limits()).isEqualTo(new CampaignState.Limits(null, null, null));
    assertThat(created.json().path("window").path("start").asString())
        .isEqualTo("2026-11-27T00:00:00+07:00");
    assertThat(created.json().has("merchants")).isFalse();
    assertThat(state.number()).isBetween(1, 4095);
  }

  @Test
  void allocationsBecomeOnePoolInTheLastSixthUnlessToldOtherwise() {
    Answer created = operator.post("/v1/campaigns", campaign().toString());
    assertThat(created.json().path("spillAt").asString()).isEqualTo("2026-11-29T02:00:00+07:00");
  }

  @Test
  void codeIsKeptInItsCanonicalSpelling() {
    Answer created =
        operator.post(
            "/v1/campaigns", campaign().put("code", " " + code.toLowerCase() + "-x ").toString());
    assertThat(created.json().path("code").asString()).isEqualTo(code + "X");
  }

  @Test
  void numbersAreGivenOutOnce() {
    List<Integer> numbers =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(i -> campaign().put("id", Samples.fresh("n-")).toString())
            .map(body -> stateOf(operator.post("/v1/campaigns", body)).number())
            .toList();
    assertThat(numbers).doesNotHaveDuplicates().hasSize(20);
  }

  @Test
  void windowLiesWithinTheSpanOfTheEdition() {
    assertThat(created(window("2026-11-23T00:00:00+07:00", "2026-11-30T00:00:00+07:00")))
        .isEqualTo("");
    assertThat(created(window("2026-11-22T23:59:59+07:00", "2026-11-30T00:00:00+07:00")))
        .isEqualTo("window:outside-edition");
    assertThat(created(window("2026-11-23T00:00:00+07:00", "2026-11-30T00:00:01+07:00")))
        .isEqualTo("window:outside-edition");
    assertThat(created(campaign().put("spillAt", "2026-11-29T12:00:01+07:00")))
        .isEqualTo("spillAt:outside-window");
  }

  @Test
  void provincesAreThoseInForceWhenTheEditionsWindowStarts() {
    ObjectNode body = campaign();
    body.putArray("provinces").add("79").add("60");
    assertThat(created(body)).isEqualTo("provinces[1]:province-not-in-force");

    ObjectNode of2023 = Samples.campaign(Samples.fresh("c-"), "2023", code);
    of2023.putArray("provinces").add("60");
    assertThat(created(of2023)).isEqualTo("");
  }

  @Test
  void editionHasToExist() {
    assertThat(created(campaign().put("editionId", "1999"))).isEqualTo("editionId:unknown-edition");
  }

  @Test
  void takenIdIsRefused() {
    operator.post("/v1/campaigns", campaign().toString());
    assertThat(operator.post("/v1/campaigns", campaign().toString()).code())
        .isEqualTo("already-exists");
  }

  @Test
  void checksComeInTheContractsOrder() {
    operator.post("/v1/campaigns", campaign().toString());
    assertThat(as(null).put(path(""), "{").status()).isEqualTo(401);
    assertThat(as(Tokens.merchant("m-1001")).put(path(""), "{").status()).isEqualTo(403);
    assertThat(operator.put("/v1/campaigns/nothing", "{").status()).isEqualTo(404);
    assertThat(operator.put(path(""), "{").status()).isEqualTo(428);
    assertThat(operator.put(path(""), "{", "If-Match", "\"7\"").status()).isEqualTo(412);
    assertThat(operator.put(path(""), "{", "If-Match", "\"1\"").status()).isEqualTo(400);
    assertThat(operator.put(path(""), "{}", "If-Match", "\"1\"").status()).isEqualTo(422);
    act("publish");
    act("end");
    assertThat(operator.put(path(""), "{}", "If-Match", "\"3\"").status()).isEqualTo(422);
    assertThat(put(campaign(), 3).status()).isEqualTo(409);
    assertThat(operator.act(path("/publish"), "If-Match", "\"1\"").status()).isEqualTo(412);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]",
        "{\"minAmount\": \"200000\"}",
        "{\"minAmount\": 1.5}",
        "{\"minAmount\": 99999999999999999999}",
        "{\"name\": {\"vi\": \"x\"}}",
        "{\"merchants\": \"m-1001\"}",
        "{\"discount\": []}",
        "{\"spillAt\": 1}",
        "{\"requiresFiling\": 1}"
      })
  void wrongTypesAreMalformed(String body) {
    assertThat(operator.post("/v1/campaigns", body).status()).isEqualTo(400);
  }

  @Test
  void numberThatNoFieldCouldHoldNamesItsField() {
    String body = "{\"limits\": {\"total\": 9223372036854775808}}";
    assertThat(operator.post("/v1/campaigns", body).errors())
        .containsExactly("limits.total:wrong-type");
  }

  @Test
  void idThatAPathCannotNameIsRefused() {
    assertThat(created(campaign().put("id", ".."))).isEqualTo("id:not-an-id");
  }

  @Test
  void unknownKindIsAFieldThatBreaksARule() {
    assertThat(operator.post("/v1/campaigns", "{\"codeKind\": \"BARCODE\"}").errors())
        .containsExactly("codeKind:not-one-of");
  }

  @Test
  void officerHasTheCampaignsOfTheirProvinceOnly() {
    Api officer = as(Tokens.officer("79"));
    Answer created = officer.post("/v1/campaigns", campaign().put("editionId", "2023").toString());
    assertThat(created.json().path("owner").toString())
        .isEqualTo("{\"kind\":\"PROVINCE\",\"id\":\"79\"}");

    Api neighbour = as(Tokens.officer("68"));
    assertThat(neighbour.get(path("")).status()).isEqualTo(404);
    ObjectNode stolen = campaign().put("id", Samples.fresh("c-")).put("editionId", "2023");
    stolen.putObject("owner").put("kind", "PROVINCE").put("id", "79");
    assertThat(neighbour.post("/v1/campaigns", stolen.toString()).status()).isEqualTo(403);
    stolen.putObject("owner").put("kind", "MINISTRY");
    assertThat(officer.post("/v1/campaigns", stolen.toString()).status()).isEqualTo(403);

    assertThat(officer.act(path("/publish")).status()).isEqualTo(200);
    assertThat(neighbour.get(path("")).status()).isEqualTo(200);
    assertThat(neighbour.act(path("/end")).status()).isEqualTo(403);
    assertThat(as(Tokens.auditor()).act(path("/end")).status()).isEqualTo(403);
  }

  @Test
  void aProvincesCampaignIsHeldThereAloneFromTheFirstDraftToTheLastChange() {
    Api officer = as(Tokens.officer("79"));
    ObjectNode body = campaign().put("editionId", "2023");
    body.putArray("provinces").add("68");
    assertOutside(officer.post("/v1/campaigns", body.toString()));
    body.putArray("provinces").add("79").add("68");
    assertOutside(officer.post("/v1/campaigns", body.toString()));
    body.remove("provinces");
    Answer made = officer.post("/v1/campaigns", body.toString());
    assertThat(made.json().path("provinces").toString()).isEqualTo("[\"79\"]");

    for (int version = 1; version < 3; version++) {
      String ifMatch = "\"" + version + "\"";
      body.putArray("provinces").add("68");
      assertOutside(officer.put(path(""), body.toString(), "If-Match", ifMatch));
      body.putArray("provinces").add("79").add("68");
      assertOutside(officer.put(path(""), body.toString(), "If-Match", ifMatch));
      body.putNull("provinces");
      assertOutside(officer.put(path(""), body.toString(), "If-Match", ifMatch));
      assertThat(officer.get(path("")).etag()).isEqualTo(ifMatch);
      assertThat(officer.act(path("/publish")).status()).isEqualTo(version == 1 ? 200 : 409);
    }
    Answer back = officer.put(path(""), officer.get(path("")).body(), "If-Match", "\"2\"");
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.json().path("provinces").toString()).isEqualTo("[\"79\"]");
  }

  @Test
  void theOperatorMakesACampaignOfAProvinceForThatProvinceOnly() {
    ObjectNode body = campaign().put("editionId", "2023");
    body.putObject("owner").put("kind", "PROVINCE").put("id", "79");
    body.putArray("provinces").add("68");
    assertThat(created(body)).isEqualTo("provinces:only-its-own-province");
    body.remove("provinces");
    assertThat(stateOf(operator.post("/v1/campaigns", body.toString())).provinces())
        .containsExactly("79");
  }

  @Test
  void aProvincesDraftFromBeforeThatRuleIsShownAndPublishedForThatProvince() {
    String old =
        operator
            .post("/v1/campaigns", campaign().put("editionId", "2023").toString())
            .json()
            .path("id")
            .asString();
    database
        .getCollection("campaigns")
        .updateOne(
            eq("_id", old),
            set("terms.owner", new Document("kind", "PROVINCE").append("id", "79")));
    Api officer = as(Tokens.officer("79"));
    assertThat(stateOf(officer.get(path(""))).provinces()).containsExactly("79");
    assertThat(stateOf(officer.act(path("/publish"))).provinces()).containsExactly("79");
    await().until(() -> !published().isEmpty());
    assertThat(published().getLast().provinces()).containsExactly("79");
  }

  private static void assertOutside(Answer refused) {
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.errors()).containsExactly("provinces:only-its-own-province");
    assertThat(refused.json().at("/errors/0/message").asString()).contains("79");
  }

  @Test
  void draftIsHiddenFromThoseWhoDoNotMakeIt() {
    operator.post("/v1/campaigns", campaign().toString());
    Api merchant = as(Tokens.merchant("m-1001"));
    assertThat(merchant.get(path("")).status()).isEqualTo(404);
    assertThat(listedFor(merchant)).isEmpty();
    assertThat(listedFor(as(Tokens.auditor()))).containsExactly(id);
    act("publish");
    assertThat(listedFor(merchant)).containsExactly(id);
  }
}
