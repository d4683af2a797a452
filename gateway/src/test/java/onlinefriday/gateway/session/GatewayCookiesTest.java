package onlinefriday.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class GatewayCookiesTest {
  private static final Duration LIFE = Duration.ofMinutes(5);

  @Test
  void longValueIsCutIntoPiecesThatBrowsersTakeAndPutTogetherAgain() {
    String value = "0123456789".repeat(900);
    var written = exchange("http://localhost/");
    assertThat(GatewayCookies.write(written, "s", value, LIFE)).isTrue();
    var cookies = written.getResponse().getCookies().toSingleValueMap().values();
    assertThat(cookies).hasSize(3).allMatch(cookie -> cookie.toString().length() < 4096);

    var request = MockServerHttpRequest.get("/");
    cookies.forEach(cookie -> request.cookie(new HttpCookie(cookie.getName(), cookie.getValue())));
    assertThat(GatewayCookies.read(MockServerWebExchange.from(request), "s")).isEqualTo(value);
  }

  @Test
  void valueThatNoBrowserWouldKeepIsNotSet() {
    var exchange = exchange("http://localhost/");
    assertThat(GatewayCookies.write(exchange, "s", "x".repeat(12_000), LIFE)).isFalse();
    assertThat(exchange.getResponse().getCookies()).isEmpty();
  }

  @Test
  void cookieTravelsOnlyOverHttpsWhereThereIsHttps() {
    var plain = exchange("http://localhost/");
    var secure = exchange("https://onlinefriday.example/");
    GatewayCookies.write(plain, "s", "v", LIFE);
    GatewayCookies.write(secure, "s", "v", LIFE);
    assertThat(plain.getResponse().getCookies().getFirst("s").isSecure()).isFalse();
    assertThat(secure.getResponse().getCookies().getFirst("s").isSecure()).isTrue();
  }

  private static MockServerWebExchange exchange(String url) {
    return MockServerWebExchange.from(MockServerHttpRequest.get(url));
  }
}
