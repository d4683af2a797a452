package onlinefriday.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import onlinefriday.defaults.testing.AccessContract;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class AccessTest extends AccessContract {
  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort int port;

  /** Before, whoever may ask gets 503. */
  @BeforeEach
  void untilTheFiguresAreComplete() {
    var asked =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/reports/kpis"))
            .header("Authorization", Tokens.operator())
            .build();
    await()
        .untilAsserted(
            () ->
                assertThat(http.send(asked, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200));
  }

  @Override
  protected Map<String, String> thing(String what) {
    return Map.of();
  }
}
