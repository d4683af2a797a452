package onlinefriday.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import onlinefriday.gateway.FakeUpstream.Heard;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class ForwardedRequestTest {
  @Autowired Visitor visitor;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For",
        "x-forwarded-prefix",
        "Forwarded",
        "X-Internal-Role",
        "X-Merchant-Id",
        "X-Http-Method-Override",
        "X-Real-IP"
      })
  void claimedIdentityDoesNotReachTheService(String header) {
    String path = "/v1/campaigns/claims-" + header;
    visitor.get(path, header, "10.0.0.1", "X-Harmless", "kept");
    Heard heard = TestPlatform.UPSTREAM.heard("/claims-" + header);
    assertThat(heard.header(header)).isNull();
    assertThat(heard.header("X-Harmless")).isEqualTo("kept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/campaigns/%ff",
        "/v1/campaigns/x?cursor=%ff",
        "/v1/campaigns/x?q=%c3%28",
        "/v1/campaigns/x?q=%ed%a0%80",
      })
  void addressThatIsNotUtf8ReachesNoService(String path) {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Visitor.problem(answer).code()).isEqualTo("malformed");
  }

  /** As they stand in the request line, not encoded: an address is ASCII. */
  @ParameterizedTest
  @ValueSource(ints = {0xFF, 0xC3, 0x7F, 0x01})
  void bytesThatNoAddressHasAreRefused(int other) throws Exception {
    int port = URI.create(visitor.url("/")).getPort();
    try (var socket = new Socket("localhost", port)) {
      var asked = new ByteArrayOutputStream();
      asked.write("GET /v1/campaigns/raw?q=".getBytes(StandardCharsets.US_ASCII));
      asked.write(other);
      asked.write(
          " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      asked.writeTo(socket.getOutputStream());
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 400 ");
    }
    assertThat(TestPlatform.UPSTREAM.heardNothingOf("/raw")).isTrue();
  }

  @Test
  void addressInVietnameseReachesTheService() {
    assertThat(visitor.get("/v1/campaigns/%C4%91?q=%EF%BF%BD+%E1%BA%A3").statusCode())
        .isEqualTo(200);
  }

  @Test
  void onlyTheLanguageCookieReachesTheService() {
    visitor.get(
        "/v1/campaigns/cookies",
        "Cookie",
        "issuer=z; onlinefriday-session=x; lang=en; onlinefriday-sign-in-2=y");
    assertThat(TestPlatform.UPSTREAM.heard("/cookies").header("Cookie")).isEqualTo("lang=en");
  }

  @Test
  void connectionHeaderCannotRemoveTheIdentity() {
    String token = TestPlatform.ISSUER.accessToken(claims -> claims);
    visitor.get("/v1/campaigns/nominated", "Authorization", "Bearer " + token, "TE", "trailers");
    assertThat(TestPlatform.UPSTREAM.heard("/nominated").header("Authorization"))
        .isEqualTo("Bearer " + token);
  }

  @Test
  void requestIdOfTheCallerIsKeptAndPassedOn() {
    var answer = visitor.get("/v1/campaigns/with-id", "X-Request-Id", "order-7.a_B");
    assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("order-7.a_B");
    assertThat(TestPlatform.UPSTREAM.heard("/with-id").header("X-Request-Id"))
        .isEqualTo("order-7.a_B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with space",
        "semi;colon",
        "0123456789012345678901234567890123456789012345678901234567890123X"
      })
  void requestIdThatIsNotAllowedIsReplaced(String id) {
    var answer = visitor.get("/v1/campaigns/odd-id", "X-Request-Id", id);
    assertThat(answer.headers().allValues("X-Request-Id"))
        .singleElement()
        .asString()
        .isNotEqualTo(id)
        .matches("[A-Za-z0-9._-]{1,64}");
  }

  @Test
  void answersThatAreTheGatewaysOwnCarryAnIdToo() {
    assertThat(visitor.get("/nowhere").headers().firstValue("X-Request-Id")).isPresent();
    assertThat(visitor.get("/.well-known/jwks.json").headers().firstValue("X-Request-Id"))
        .isPresent();
  }

  @Test
  void traceOfTheCallerGoesOn() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    visitor.get("/v1/campaigns/traced", "traceparent", "00-" + trace + "-b7ad6b7169203331-00");
    assertThat(TestPlatform.UPSTREAM.heard("/traced").header("traceparent"))
        .startsWith("00-" + trace + "-");
  }

  @Test
  void traceStateOverItsLengthIsParsedByNobody() {
    String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";
    String longest = "a=b" + " ".repeat(28 * 1024) + "c";
    visitor.get("/v1/campaigns/stated", "traceparent", parent, "tracestate", longest);
    assertThat(TestPlatform.UPSTREAM.heard("/stated").header("tracestate")).isNull();

    visitor.get("/v1/campaigns/briefly", "traceparent", parent, "tracestate", "a=b,c=d");
    assertThat(TestPlatform.UPSTREAM.heard("/briefly").header("tracestate")).isEqualTo("a=b,c=d");
  }

  @Test
  void requestWithoutATraceGetsOne() {
    visitor.get("/v1/campaigns/untraced");
    assertThat(TestPlatform.UPSTREAM.heard("/untraced").header("traceparent"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
  }
}
