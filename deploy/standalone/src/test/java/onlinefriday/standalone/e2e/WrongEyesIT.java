package onlinefriday.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onlinefriday.standalone.e2e.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody sees or does what is not theirs, and bad input is a clear problem. */
class WrongEyesIT {
  @Test
  void anotherPartnersRedemptionIsNotFound() {
    Season season = Season.open(Map.of());
    String id = Client.partner("shopee").redeem(season.order("lan", "SPX-9"), "eyes-9").text("id");

    assertThat(Client.partner("shopee").get("/v1/redemptions/" + id).status()).isEqualTo(200);
    assertThat(Client.partner("tiki").get("/v1/redemptions/" + id).status()).isEqualTo(404);
    assertThat(Client.nobody().get("/v1/redemptions/" + id).status()).isEqualTo(401);
    assertThat(Client.partner("tiki").get("/v1/redemptions?orderRef=SPX-9").json().at("/items"))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} may not make an edition: {1}")
  @CsvSource({
    "officer-79, 403",
    "inspector-79, 403",
    "merchant-m-1001, 403",
    "auditor, 403",
  })
  void onlyTheOperatorMakesNationalEditions(String who, int status) {
    Answer answer =
        Client.machine(who)
            .post("/v1/editions", Map.of("id", "mine-" + who, "nameVi", "x", "nameEn", "x"));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
  }

  @Test
  void aKeyIsGoodForItsScopesOnly() {
    assertThat(Client.partner("shopee").get("/v1/reports/kpis").status()).isEqualTo(403);
    assertThat(Client.partner("tiki").get("/v1/reports/kpis").status()).isEqualTo(200);
    assertThat(Client.partner("tiki").post("/v1/partners", Map.of("id", "x", "name", "x")).status())
        .isEqualTo(403);
  }

  @Test
  void identityCannotBeForgedByAHeader() {
    Answer answer =
        Client.nobody()
            .post(
                "/v1/partners",
                "{\"id\":\"x\",\"name\":\"x\"}",
                Map.of("X-Internal-Role", "national-operator", "X-Forwarded-User", "operator"));

    assertThat(answer.status()).isEqualTo(401);
  }

  @ParameterizedTest(name = "{0} is {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                     | 400 | malformed",
        "[]                                    | 400 | malformed",
        "{\"amount\":\"1\"}                    | 400 | malformed",
        "{\"amount\":1e99}                     | 400 | malformed",
        "{\"code\":\"X\"}                      | 422 | invalid",
      })
  void aBadBodyIsAClearProblemAndNothingIsRedeemed(String body, int status, String code) {
    Answer answer =
        Client.partner("shopee").post("/v1/redemptions", body, Map.of("Idempotency-Key", "bad"));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.text("code")).isEqualTo(code);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("X-Request-Id")).isNotEmpty();
  }

  @Test
  void aMissingKeyComesBeforeABadBodyAndALargeBodyBeforeBoth() {
    Answer missing = Client.partner("shopee").post("/v1/redemptions", "{", Map.of());
    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.text("code")).isEqualTo("idempotency-key-missing");

    Answer large =
        Client.partner("shopee")
            .post(
                "/v1/redemptions",
                "{\"x\":\"" + "y".repeat(20_000) + "\"}",
                Map.of("Idempotency-Key", "large"));
    assertThat(large.status()).isEqualTo(413);
  }

  @Test
  void anotherPartnersHoldIsNotFoundByWhoeverWouldEndIt() {
    Season season = Season.open(Map.of());
    Map<String, Object> order = season.order("lan", "HOLD-1");
    order.put("hold", true);
    String path = "/v1/redemptions/" + Client.partner("shopee").redeem(order, "h").text("id");

    Answer confirmed = end(Client.partner("tiki"), path + "/confirm");
    Answer released = end(Client.partner("tiki"), path + "/release");

    assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(404);
    assertThat(released.status()).as(released.toString()).isEqualTo(404);
    assertThat(Client.partner("shopee").get(path).text("status")).isEqualTo("HELD");
  }

  private static Answer end(Client who, String path) {
    return who.post(path, "{\"reason\":\"CANCELLED\"}", Map.of("Idempotency-Key", path));
  }

  @Test
  void anUnknownPathIsAProblemToo() {
    Answer answer = Client.nobody().get("/v1/nowhere");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("code")).isEqualTo("not-found");
  }
}
