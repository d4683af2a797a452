package onlinefriday.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import onlinefriday.gateway.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** With bounds low enough to reach: each is told apart, and none takes anything from the others. */
@GatewayTest
@TestPropertySource(
    properties = {
      "onlinefriday.gateway.bulkheads.merchant=1",
      "onlinefriday.gateway.bulkheads.voucher=1",
      "onlinefriday.gateway.bodies.unfinished.per-caller-max=3",
      "onlinefriday.gateway.bodies.unfinished.per-address-max=5",
      "onlinefriday.gateway.bodies.held.per-caller-max=200KB",
      "onlinefriday.gateway.bodies.held.per-address-max=1MB",
      "onlinefriday.gateway.bodies.held.max=300KB",
      "onlinefriday.gateway.connections.per-address-max=20",
      "onlinefriday.gateway.connections.max=22"
    })
class UnfinishedBodiesTest {
  private static final String HOST = "Host: localhost\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

  @Autowired Wire wire;
  @Autowired Visitor visitor;

  private final List<Wire.Line> open = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (Wire.Line line : open) {
      line.close();
    }
    awaitMetric("gateway_bodies_unfinished 0.0");
    awaitMetric("gateway_bodies_held_bytes 0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/redemptions/batch", "/v1/merchants", "/v1/filings/assess"})
  void bodiesThatAreOnTheirWayTakeNoPlaceOfTheirService(String path) throws IOException {
    drip(person("slow"), path, "Content-Length: 100000\r\n\r\n" + "x".repeat(66_000));
    drip(person("slow"), path, CHUNKED + "3\r\nabc\r\n");
    awaitMetric("gateway_bodies_unfinished 2.0");
    assertThat(visitor.get("/v1/merchants/others").statusCode()).isEqualTo(200);
    assertThat(visitor.post("/v1/vouchers/validate", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void eachCallerMayHaveSoManyOnTheirWay() throws IOException {
    for (int i = 0; i < 3; i++) {
      drip(person("one"), "/v1/merchants", CHUNKED);
    }
    awaitMetric("gateway_bodies_unfinished 3.0");
    expect(post("one", "/v1/merchants", 2), 429, "too-many-requests");
    expectHeard(post("other", "/v1/merchants", 2));
    awaitMetric(
        "gateway_bodies_refused_total{bound=\"unfinished\",of=\"caller\",route=\"merchant\"}");
  }

  @Test
  void eachAddressMayHaveSoManyOnTheirWayWhoeverCallsFromIt() throws IOException {
    for (int i = 0; i < 5; i++) {
      drip(person("p" + i), "/v1/merchants", "Content-Length: 9\r\n\r\n");
    }
    awaitMetric("gateway_bodies_unfinished 5.0");
    expect(post("another", "/v1/merchants", 2), 429, "too-many-requests");
    awaitMetric(
        "gateway_bodies_refused_total{bound=\"unfinished\",of=\"address\",route=\"merchant\"}");
  }

  @Test
  void eachCallerMayHaveSoMuchHeld() throws IOException {
    expect(post("greedy", "/v1/filings/f1/submit", 250_000), 429, "too-many-requests");
    awaitMetric("gateway_bodies_refused_total{bound=\"held\",of=\"caller\",route=\"filings\"}");
  }

  @Test
  void whatIsHeldInAllIsBoundedAndWhoIsNotKnownIsToldThatFirst() throws IOException {
    String much = "Content-Length: 190000\r\n\r\n" + "x".repeat(180_000);
    drip(person("first"), "/v1/filings/f1/submit", much);
    await().until(() -> heldBytes() >= 180_000);
    String refused = post("second", "/v1/filings/f1/submit", 180_000);
    expect(refused, 503, "unavailable");
    assertThat(Wire.header(refused, "Retry-After")).isEqualTo("1");
    awaitMetric("gateway_bodies_refused_total{bound=\"held\",of=\"all\",route=\"filings\"}");
    String stranger = request("", "/v1/filings/f1/submit", 180_000);
    try (var line = wire.open()) {
      expect(line.send(stranger).readOne(), 401, "unauthenticated");
    }
    expectHeard(post("third", "/v1/filings/f1/submit", 1_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {65_537, 300_000})
  void largeBodyOfAStrangerIs401WhetherItIsAnnouncedOrNot(int bytes) {
    var announced = visitor.post("/v1/filings/assess", "x".repeat(bytes));
    assertThat(announced.statusCode()).isEqualTo(401);
    assertThat(announced.headers().firstValue("WWW-Authenticate")).isPresent();
    var chunked = visitor.postChunked("/v1/filings/assess", new byte[bytes]);
    assertThat(chunked.statusCode()).isEqualTo(401);
    assertThat(Visitor.problem(chunked).code()).isEqualTo("unauthenticated");
    assertThat(visitor.post("/v1/complaints", "x".repeat(bytes)).statusCode()).isEqualTo(413);
    assertThat(TestPlatform.UPSTREAM.heardNothingOf("/v1/filings/assess")).isTrue();
  }

  @Test
  void eachAddressMayHaveSoManyConnections() throws IOException {
    for (int i = 0; i < 20; i++) {
      open.add(wire.open().send("GET /v1/campaigns/kept HTTP/1.1\r\n" + HOST));
    }
    try (var oneMore = wire.open()) {
      assertThat(oneMore.readToEnd()).isEmpty();
    }
    awaitMetric("gateway_connections_refused_total{bound=\"address\"}");
    hangUp();
    await().until(() -> visitor.get("/v1/campaigns/after").statusCode() == 200);
  }

  private void drip(String authorization, String path, String rest) throws IOException {
    open.add(wire.open().send("POST " + path + " HTTP/1.1\r\n" + HOST + authorization + rest));
  }

  private String post(String person, String path, int bytes) throws IOException {
    try (var line = wire.open()) {
      return line.send(request(person(person), path, bytes)).readOne();
    }
  }

  private static String request(String authorization, String path, int bytes) {
    return "POST "
        + path
        + " HTTP/1.1\r\n"
        + HOST
        + authorization
        + "Content-Length: "
        + bytes
        + "\r\n\r\n"
        + "x".repeat(bytes);
  }

  private static String person(String subject) {
    return "Authorization: Bearer "
        + TestPlatform.ISSUER.accessToken(claims -> claims.subject(subject))
        + "\r\n";
  }

  private double heldBytes() {
    return visitor
        .managed("/actuator/prometheus")
        .lines()
        .filter(line -> line.startsWith("gateway_bodies_held_bytes "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
        .sum();
  }

  private void awaitMetric(String metric) {
    await()
        .untilAsserted(() -> assertThat(visitor.managed("/actuator/prometheus")).contains(metric));
  }

  private static void expectHeard(String answer) {
    assertThat(Wire.statuses(answer)).as(answer).containsExactly(200);
  }

  private static void expect(String answer, int status, String code) {
    assertThat(Wire.statuses(answer)).as(answer).containsExactly(status);
    assertThat(Wire.problem(answer).code()).isEqualTo(code);
  }
}
