package onlinefriday.defaults.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class HttpContractTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @Test
  void aPublicPathNeedsNoTokenAndStillKnowsWhoBringsOne() throws Exception {
    assertThat(send(get("/v1/open")).body()).isEqualTo("nobody");
    assertThat(send(get("/v1/open").header("Authorization", Tokens.officer("79"))).body())
        .isEqualTo("officer-79");
  }

  @Test
  void whatIsPublicToReadMayBeAskedForItsHeadersToo() throws Exception {
    assertThat(send(request("/v1/open").HEAD()).statusCode()).isEqualTo(200);
    assertThat(send(request("/v1/me").HEAD()).statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenTellsWhoCalls() throws Exception {
    JsonNode partner = json(send(get("/v1/me").header("Authorization", partner())));
    JsonNode officer = json(send(get("/v1/me").header("Authorization", Tokens.officer("79"))));

    assertThat(partner.at("/partnerId").asString()).isEqualTo("shopee");
    assertThat(partner.at("/role").asString()).isEqualTo("PARTNER");
    assertThat(partner.at("/scopes").size()).isEqualTo(2);
    assertThat(officer.at("/province").asString()).isEqualTo("79");
  }

  @Test
  void withoutATokenOrWithABadOneTheAnswerIs401() throws Exception {
    assertProblem(send(get("/v1/me")), 401, "unauthenticated");
    assertProblem(send(get("/v1/me").header("Authorization", Tokens.forged())), 401, null);
    assertProblem(send(get("/v1/me").header("Authorization", Tokens.expired())), 401, null);
    assertProblem(send(get("/v1/me").header("Authorization", "Bearer x.y.z")), 401, null);
    assertProblem(send(get("/v1/unknown")), 401, "unauthenticated");
  }

  @ParameterizedTest(name = "{0} {1} If-Match {2}: {3} -> {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "officer  | other |     | {broken        | 403 | forbidden",
        "operator | other |     | {broken        | 404 | not-found",
        "operator | it    |     | {broken        | 428 | precondition-required",
        "operator | it    | 6   | {broken        | 412 | precondition-failed",
        "operator | it    | 7   | {broken        | 400 | malformed",
        "operator | it    | 7   | null           | 400 | malformed",
        "operator | it    | 7   | []             | 400 | malformed",
        "operator | it    | 7   | {'amount':'1'} | 400 | malformed",
        "operator | it    | 7   | {'amount':1.0} | 400 | malformed",
        "operator | it    | 7   | {'amount':9223372036854775808} | 400 | malformed",
        "operator | it    | 7   | {'amount':1}{} | 400 | malformed",
        "operator | it    | 7   | {}             | 422 | invalid",
        "operator | it    | 7   | {'amount':0}   | 422 | invalid",
        "operator | it    | 7   | {'amount':1,'colour':'BLUE'} | 422 | invalid",
        "operator | it    | 7   | {'amount':1,'colour':0} | 400 | malformed",
      })
  void checksComeInTheContractsOrder(
      String who, String id, String match, String body, int status, String code) throws Exception {
    HttpRequest.Builder request =
        put("/v1/things/" + id, body.replace('\'', '"'))
            .header(
                "Authorization", who.equals("operator") ? Tokens.operator() : Tokens.officer("79"));
    if (match != null) {
      request.header("If-Match", '"' + match + '"');
    }
    assertProblem(send(request), status, code);
  }

  @Test
  void aBodyThatKeepsTheRulesIsRead() throws Exception {
    HttpResponse<String> answer =
        send(
            put("/v1/things/it", "{\"amount\":1,\"colour\":\"RED\",\"unknown\":[]}")
                .header("Authorization", Tokens.operator())
                .header("If-Match", "\"7\""));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"amount\":1,\"colour\":\"RED\"}");
  }

  @Test
  void aBodyOverTheBoundIs413AndAnotherTypeIs415() throws Exception {
    String large = "{\"amount\":1,\"padding\":\"" + "x".repeat(2_000_000) + "\"}";
    assertProblem(
        send(
            put("/v1/things/it", large)
                .header("Authorization", Tokens.operator())
                .header("If-Match", "*")),
        413,
        "body-too-large");
    assertProblem(
        send(
            request("/v1/things/it")
                .PUT(BodyPublishers.ofString("amount=1"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", Tokens.operator())
                .header("If-Match", "*")),
        415,
        "unsupported-media-type");
  }

  @Test
  void aFieldsErrorNamesTheFieldInTheCallersLanguage() throws Exception {
    HttpResponse<String> answer =
        send(
            put("/v1/things/it", "{\"amount\":-1}")
                .header("Authorization", Tokens.operator())
                .header("If-Match", "*")
                .header("Accept-Language", "en"));

    JsonNode problem = json(answer);
    assertThat(problem.at("/title").asString()).isEqualTo("Some fields break a rule");
    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("amount");
    assertThat(problem.at("/errors/0/code").asString()).isEqualTo("positive");
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'amount':'x'}             | vi | phải là số nguyên",
        "{'amount':'x'}             | en | must be a whole number",
        "{'amount':9223372036854775808} | en | must be a whole number",
        "{'amount':1,'colour':'BLUE'} | en | one of: RED, GREEN",
        "[]                         | en | must be a JSON object",
      })
  void aWrongTypeIsToldInTheCallersWords(String body, String language, String message)
      throws Exception {
    HttpResponse<String> answer =
        send(
            put("/v1/things/it", body.replace('\'', '"'))
                .header("Authorization", Tokens.operator())
                .header("If-Match", "*")
                .header("Accept-Language", language));

    assertThat(json(answer).at("/errors/0/message").asString()).isEqualTo(message);
  }

  @ParameterizedTest(name = "{0} sent as {1}: {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "              |                  | 200 | nothing",
        "              | application/json | 200 | nothing",
        "{'amount':1}  | application/json | 200 | 1",
        "{'amount':1}  | text/plain       | 415 |",
        "{'amount':0}  | application/json | 422 |",
      })
  void aBodyThatMayBeLeftOutIsNotMissedWhenItsChunksAreNone(
      String body, String type, int status, String heard) throws Exception {
    byte[] bytes = body == null ? new byte[0] : body.replace('\'', '"').getBytes(UTF_8);
    HttpRequest.Builder request =
        request("/v1/actions")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
            .header("Authorization", Tokens.operator());
    if (type != null) {
      request.header("Content-Type", type);
    }

    HttpResponse<String> answer = send(request);

    assertThat(answer.statusCode()).isEqualTo(status);
    if (heard != null) {
      assertThat(answer.body()).isEqualTo(heard);
    }
  }

  @Test
  void listsComeInPagesWithAnOpaqueCursor() throws Exception {
    JsonNode first = json(send(authorized("/v1/numbers?limit=2")));
    JsonNode second =
        json(send(authorized("/v1/numbers?limit=3&cursor=" + first.at("/nextCursor").asString())));

    assertThat(first.at("/items").toString()).isEqualTo("[\"a\",\"b\"]");
    assertThat(second.at("/items").toString()).isEqualTo("[\"c\",\"d\",\"e\"]");
    assertThat(second.has("nextCursor")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0",
    "limit=501",
    "limit=-1",
    "limit=x",
    "limit=",
    "limit=%2B5",
    "limit=%EF%BC%95",
    "cursor=*"
  })
  void aBadPageIs400(String query) throws Exception {
    assertProblem(send(authorized("/v1/numbers?" + query)), 400, "malformed");
  }

  @Test
  void aFailureOfOursSaysNothingOfItsInside() throws Exception {
    HttpResponse<String> answer = send(authorized("/v1/fails"));

    assertProblem(answer, 500, "internal");
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void unknownPathsAndMethodsAreProblemsToo() throws Exception {
    assertProblem(send(authorized("/v1/nowhere")), 404, "not-found");
    assertProblem(
        send(request("/v1/me").DELETE().header("Authorization", Tokens.operator())),
        405,
        "method-not-allowed");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE | /v1/me | GET, HEAD",
        "POST | /v1/things/it | PUT",
        "GET | /v1/actions | POST",
        "GET | /v1/thin | POST", // nothing but what is answered ahead of controllers
        "PUT | /v1/thin/7/ended | POST",
        "DELETE | /v1/numbers | GET, HEAD, POST", // both
      })
  void whatIsAllowedIsToldWhenAMethodIsNot(String method, String path, String allowed)
      throws Exception {
    HttpResponse<String> answer =
        send(
            request(path)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", Tokens.operator()));
    assertProblem(answer, 405, "method-not-allowed");
    assertThat(List.of(answer.headers().firstValue("Allow").orElse("").split(", ")))
        .containsExactlyInAnyOrder(allowed.split(", "));
  }

  @Test
  void everyAnswerCarriesARequestIdTheCallersWhenWellFormed() throws Exception {
    assertThat(send(get("/v1/open")).headers().firstValue("X-Request-Id")).isPresent();
    assertThat(
            send(get("/v1/open").header("X-Request-Id", "abc-1"))
                .headers()
                .firstValue("X-Request-Id"))
        .hasValue("abc-1");
    assertThat(
            send(get("/v1/open").header("X-Request-Id", "a b"))
                .headers()
                .firstValue("X-Request-Id"))
        .isPresent()
        .get()
        .isNotEqualTo("a b");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code)
      throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.at("/status").asInt()).isEqualTo(status);
    assertThat(problem.has("retryable")).isTrue();
    assertThat(problem.at("/title").asString()).isNotBlank();
    if (code != null) {
      assertThat(problem.at("/code").asString()).isEqualTo(code);
    }
  }

  private static String partner() {
    return Tokens.partner("shopee", "vouchers:validate", "vouchers:redeem");
  }

  private HttpRequest.Builder authorized(String path) {
    return get(path).header("Authorization", Tokens.operator());
  }

  private HttpRequest.Builder get(String path) {
    return request(path).GET();
  }

  private HttpRequest.Builder put(String path, String body) {
    return request(path)
        .PUT(BodyPublishers.ofString(body))
        .header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return WireJson.mapper().readTree(answer.body());
  }
}
