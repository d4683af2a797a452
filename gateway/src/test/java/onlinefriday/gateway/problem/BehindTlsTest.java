package onlinefriday.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that ends TLS and is trusted. */
@GatewayTest
@TestPropertySource(
    properties = {
      "server.forward-headers-strategy=native",
      // all connections are the proxy's, so they are not counted by address
      "onlinefriday.gateway.connections.per-address-max=0"
    })
class BehindTlsTest {
  @Autowired Visitor visitor;

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/docs", "/v1/campaigns/tls", "/sign-in"})
  void browsersAreHeldToIt(String path) {
    var answer = visitor.get(path, "X-Forwarded-Proto", "https");
    assertThat(answer.headers().allValues("Strict-Transport-Security"))
        .containsExactly("max-age=31536000");
    assertThat(visitor.get(path).headers().firstValue("Strict-Transport-Security")).isEmpty();
  }
}
