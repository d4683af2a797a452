package onlinefriday.merchant.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class PartnerApiTest {
  @LocalServerPort int port;

  @Test
  void operatorMakesPartners() {
    String id = "p-" + UUID.randomUUID();
    Reply made = operator().post("/v1/partners", Map.of("id", id, "name", " Sendo "));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).isEqualTo("/v1/partners/" + id);
    assertThat(made.text("name")).isEqualTo("Sendo");
    assertThat(operator().get("/v1/partners/" + id).body()).isEqualTo(made.body());
    assertThat(operator().get("/v1/partners?limit=500").response().body()).contains(id);
    assertThat(operator().post("/v1/partners", Map.of("id", id, "name", "Again")).code())
        .isEqualTo("already-exists");
  }

  @Test
  void partnerWithoutIdGetsOne() {
    assertThat(operator().post("/v1/partners", Map.of("name", "Voso")).text("id")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\": \"\"}",
        "{\"name\": \"a\", \"id\": \"a b\"}",
        "{\"name\":\"\\n\"}"
      })
  void fieldThatBreaksItsRuleIsRefused(String body) {
    assertThat(operator().send("POST", "/v1/partners", body).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "{\"name\": 1}", "{\"id\": {}, \"name\": \"a\"}"})
  void wrongTypeIsMalformed(String body) {
    assertThat(operator().send("POST", "/v1/partners", body).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # caller     | change | read
          operator     | 404    | 404
          auditor      | 403    | 404
          officer      | 403    | 403
          inspector    | 403    | 403
          merchant     | 403    | 403
          no role      | 403    | 403
          partner      | 403    | 403
          """)
  void onlyTheOperatorChangesAndTheAuditorReads(String caller, int change, int read) {
    Api api = new Api(port, caller(caller));
    Map<String, Object> key = Map.of("scopes", List.of("vouchers:redeem"));
    assertThat(api.post("/v1/partners/absent/keys", key).status()).isEqualTo(change);
    assertThat(api.delete("/v1/partners/absent/keys/absent").status()).isEqualTo(change);
    assertThat(api.get("/v1/partners/absent").status()).isEqualTo(read);
    assertThat(api.get("/v1/partners/absent/keys").status()).isEqualTo(read);
    assertThat(api.get("/v1/partners").status()).isEqualTo(read == 404 ? 200 : read);
    assertThat(api.post("/v1/partners", Map.of("name", "x")).status())
        .isEqualTo(change == 404 ? 201 : change);
  }

  private Api operator() {
    return new Api(port, Tokens.operator());
  }

  private static String caller(String name) {
    return switch (name) {
      case "operator" -> Tokens.operator();
      case "auditor" -> Tokens.auditor();
      case "officer" -> Tokens.officer("79");
      case "inspector" -> Tokens.inspector("79");
      case "merchant" -> Tokens.merchant("m-1");
      case "no role" -> Tokens.personWithoutRole("someone");
      case "partner" -> Tokens.partner("absent", "vouchers:redeem", "webhooks:manage");
      default -> throw new IllegalArgumentException(name);
    };
  }
}
