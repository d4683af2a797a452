package onlinefriday.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.language.Language;
import onlinefriday.defaults.language.RequestLanguage;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

@ServiceTest
class RequestLanguageTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({"'fr, en;q=0.5', en", "'vi, en', vi", "de, vi", "'', vi", "'en;;;', vi"})
  void headerIsReadBeforeAnybodyElseSeesIt(String header, String language) throws Exception {
    assertThat(languages(header)).containsOnly(language);
  }

  /** One range of the greatest length the server takes, and as many ranges as fit into it. */
  @ParameterizedTest
  @CsvSource({"en-a, -a", "'en,', 'en-a,'", "en, -abcdefgh", "'en-x', -y"})
  void headerOverItsLengthIsParsedByNobody(String start, String more) throws Exception {
    String longest = start + more.repeat((12 * 1024 - start.length()) / more.length());

    assertThat(languages(longest)).containsOnly("vi");
  }

  @Test
  void requestIsAskedOnce() {
    var request = new MockHttpServletRequest("GET", "/");
    request.addHeader("Accept-Language", "en");
    assertThat(RequestLanguage.of(request)).isEqualTo(Language.EN);

    request.removeHeader("Accept-Language");
    request.setQueryString("lang=vi");

    assertThat(RequestLanguage.of(request)).isEqualTo(Language.EN);
  }

  private String[] languages(String header) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/language"))
            .header("Authorization", Tokens.operator())
            .header("Accept-Language", header)
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return WireJson.mapper().readValue(answer.body(), String[].class);
  }
}
