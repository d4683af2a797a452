package onlinefriday.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a caller got wrong is never answered as a failure of ours. */
@ServiceTest
class UnreadableRequestTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"/v1/numbers?cursor=%ff", "/v1/loud?loud=perhaps"})
  void aParameterThatCannotBeReadIs400(String path) throws Exception {
    assertMalformed(request(path).GET());
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x"})
  void brokenPartsAre400(String type) throws Exception {
    assertMalformed(putting("--x\r\nfoo").setHeader("Content-Type", type));
  }

  @Test
  void anElementIsNamedByItsPlaceInTheList() throws Exception {
    JsonNode problem = json(send(putting("{\"amount\":1,\"names\":[\"a\",\"\"]}")));

    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("names[1]");
  }

  @Test
  void whatIsNotJsonIsToldByItsPlaceAndNotInTheReadersWords() throws Exception {
    JsonNode problem = json(send(putting("{\n\"amount\":").header("Accept-Language", "en")));

    assertThat(problem.at("/detail").asString())
        .matches("not well-formed JSON, line 2, column \\d+");
  }

  private void assertMalformed(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).at("/code").asString()).isEqualTo("malformed");
  }

  private HttpRequest.Builder putting(String body) {
    return request("/v1/things/it")
        .PUT(BodyPublishers.ofString(body))
        .header("Content-Type", "application/json")
        .header("If-Match", "\"7\"");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", Tokens.operator());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return WireJson.mapper().readTree(answer.body());
  }
}
