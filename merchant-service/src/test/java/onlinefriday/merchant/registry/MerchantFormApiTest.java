package onlinefriday.merchant.registry;

import static onlinefriday.merchant.registry.MerchantBodies.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.TaxCodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class MerchantFormApiTest {
  @LocalServerPort int port;

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("id", "with space"),
        Arguments.of("id", ""),
        Arguments.of("id", "x".repeat(65)),
        Arguments.of("legalName", null),
        Arguments.of("legalName", "   "),
        Arguments.of("legalName", "x".repeat(301)),
        Arguments.of("legalName", "line\nbreak"),
        Arguments.of("legalName", "\u200b\u2060\u00ad"),
        Arguments.of("taxCode", null),
        Arguments.of("taxCode", "9900000017"),
        Arguments.of("kind", null),
        Arguments.of("kind", "STATE"),
        Arguments.of("province", null),
        Arguments.of("province", "10"), // was a province until 2025-06-30
        Arguments.of("province", "999"),
        Arguments.of("platforms", Collections.nCopies(21, "shop")),
        Arguments.of("platforms", List.of("")),
        Arguments.of("platforms", List.of("x".repeat(65))),
        Arguments.of("platforms", Collections.singletonList(null)),
        Arguments.of("contactEmail", "nobody"),
        Arguments.of("contactEmail", "a@localhost"),
        Arguments.of("contactEmail", "@".repeat(900_000)),
        Arguments.of("contactEmail", "a@b.vn\r\nBcc: c@d.vn"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void fieldThatBreaksItsRuleIsNamed(String field, @Nullable Object value) {
    Reply reply = register(good(field, value));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.code()).isEqualTo("invalid");
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.body().path("errors").path(0).path("field").asString()).startsWith(field);
    assertThat(reply.body().path("errors").path(0).path("message").asString())
        .isNotBlank()
        .doesNotContain("{");
  }

  static Stream<Arguments> allowed() {
    return Stream.of(
        Arguments.of("legalName", "x".repeat(300)),
        Arguments.of("platforms", Collections.nCopies(20, "x".repeat(64))),
        Arguments.of("platforms", null),
        Arguments.of("sells", null),
        Arguments.of("sells", Map.of()),
        Arguments.of("contactEmail", null),
        Arguments.of("unknown", "ignored"));
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void whatIsWithinTheRulesIsTaken(String field, @Nullable Object value) {
    assertThat(register(good(field, value)).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "HOUSEHOLD, 201",
    "INDIVIDUAL, 201",
    "ENTERPRISE, 422",
    "COOPERATIVE, 422",
  })
  void personsNumberIsTaxCodeOfPersonsAlone(String kind, int status) {
    Map<String, @Nullable Object> body = good("kind", kind);
    String number = "0790990" + TaxCodes.next().substring(4, 9);
    body.put("taxCode", number);
    Reply reply = register(body);
    assertThat(reply.status()).isEqualTo(status);
    if (status == 201) {
      assertThat(reply.text("taxCode")).isEqualTo(number);
    } else {
      assertThat(reply.body().at("/errors/0/field").asString()).isEqualTo("taxCode");
      assertThat(reply.body().at("/errors/0/message").asString()).contains("12");
    }
    body.put("taxCode", TaxCodes.next());
    assertThat(register(body).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "null",
        "[]",
        "\"text\"",
        "{\"legalName\": 7}",
        "{\"taxCode\": 9900000016}",
        "{\"platforms\": \"shopee\"}",
        "{\"platforms\": [1]}",
        "{\"sells\": true}",
        "{\"sells\": {\"ocop\": \"yes\"}}",
        "{\"province\": 79}"
      })
  void wrongTypeIsMalformed(String body) {
    Reply reply = new Api(port, Tokens.operator()).send("POST", "/v1/merchants", body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("malformed");
  }

  @Test
  void hugeBodyIsRefusedUnread() {
    Reply reply = register(good("legalName", "x".repeat(1_048_577)));
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.code()).isEqualTo("body-too-large");
  }

  @Test
  void nothingIsKeptOfWhatWasRefused() {
    Api person = new Api(port, Tokens.personWithoutRole("refused"));
    Map<String, @Nullable Object> body = new HashMap<>(good());
    body.put("province", "00");
    person.post("/v1/merchants", body);
    assertThat(person.get("/v1/merchants").body().path("items")).isEmpty();
    body.put("province", "79");
    assertThat(person.post("/v1/merchants", body).status()).isEqualTo(201);
  }

  private Reply register(Map<String, @Nullable Object> body) {
    return new Api(port, Tokens.operator()).post("/v1/merchants", body);
  }
}
