package onlinefriday.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import onlinefriday.gateway.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** With the limits of production: these tests wait as long as a sender may. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class SlowSendersTest {
  private static final String HOST = "Host: localhost\r\n";
  private static final List<String> UNFINISHED =
      List.of(
          "POST /v1/merchants/slow HTTP/1.1\r\n" + HOST + "Content-Length: 100\r\n\r\nx",
          "POST /v1/redemptions/batch HTTP/1.1\r\n" + HOST + "Content-Length: 60000\r\n\r\n",
          "POST /v1/merchants/slow HTTP/1.1\r\n"
              + HOST
              + "Transfer-Encoding: chunked\r\n\r\n4\r\nab",
          "POST /sign-out HTTP/1.1\r\nSec-Fetch-Site: none\r\n" + HOST + "Content-Length: 9\r\n",
          "GET /v1/campaigns/slow HTTP/1.1\r\nHost: loc",
          "GET");

  @Autowired Wire wire;
  @Autowired Visitor visitor;

  @Test
  void whoSendsTooSlowlyIsToldSoAndNoServiceHears(CapturedOutput output) throws IOException {
    List<Wire.Line> lines = new ArrayList<>();
    for (String text : UNFINISHED) {
      lines.add(wire.open().send(text));
    }
    for (Wire.Line line : lines) {
      try (line) {
        String answer = line.readToEnd();
        assertThat(Wire.statuses(answer)).as(answer).containsExactly(408);
        assertThat(Wire.header(answer, "Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(Wire.header(answer, "Connection")).isEqualTo("close");
        assertThat(Wire.problem(answer).code()).isEqualTo("request-timeout");
      }
    }
    assertThat(TestPlatform.UPSTREAM.heardNothingOf("/slow")).isTrue();
    assertThat(visitor.managed("/actuator/prometheus"))
        .contains("gateway_connections_requests_refused_total{problem=\"request-timeout\"}");
    assertThat(linesOfRequests(output, 0)).allMatch(line -> line.contains(" INFO "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zz\r\nabc\r\n0\r\n\r\n",
        "3\r\nabcX\r\n0\r\n\r\n",
        "3\r\nabc\r\n-1\r\n\r\n",
        "3\r\nabc\r\n0\r\nTransfer-Encoding : x\r\n\r\n",
        "fffffffff\r\nabc",
      })
  void brokenChunksAre400AndLeaveOneLine(String chunks, CapturedOutput output) throws IOException {
    for (String path : List.of("/v1/campaigns/broken", "/nowhere")) {
      int before = output.getAll().length();
      String answer =
          wire.ask(
              "POST "
                  + path
                  + " HTTP/1.1\r\n"
                  + HOST
                  + "Transfer-Encoding: chunked\r\n\r\n"
                  + chunks);
      assertThat(Wire.header(answer, "Connection")).isEqualTo("close");
      assertThat(Wire.statuses(answer)).containsExactly(path.equals("/nowhere") ? 404 : 400);
      await()
          .untilAsserted(
              () ->
                  assertThat(visitor.managed("/actuator/prometheus"))
                      .contains("gateway_bodies_unfinished 0.0", "gateway_bodies_held_bytes 0.0"));
      assertThat(linesOfRequests(output, before))
          .hasSizeLessThanOrEqualTo(1)
          .allMatch(line -> line.contains(" INFO "));
    }
    assertThat(TestPlatform.UPSTREAM.heardNothingOf("/broken")).isTrue();
  }

  @Test
  void bodyInManyPiecesArrivesAsItWasSent() throws IOException {
    try (var line = wire.open()) {
      line.send(
          "POST /v1/filings/pieces/submit HTTP/1.1\r\n"
              + HOST
              + authorization()
              + "Transfer-Encoding: chunked\r\n\r\n");
      for (int i = 0; i < 300; i++) {
        line.send("3e8\r\n" + "x".repeat(1_000) + "\r\n");
      }
      assertThat(Wire.statuses(line.send("0\r\n\r\n").readOne())).containsExactly(200);
    }
    assertThat(TestPlatform.UPSTREAM.heard("/pieces/submit").bodyBytes()).isEqualTo(300_000);
  }

  /** Other threads have their own to say. A stack trace belongs to the line above it. */
  private static List<String> linesOfRequests(CapturedOutput output, int from) {
    return output
        .getAll()
        .substring(from)
        .lines()
        .filter(line -> line.contains("http-") || line.startsWith("\tat reactor"))
        .toList();
  }

  private static String authorization() {
    return "Authorization: Bearer " + TestPlatform.ISSUER.accessToken(claims -> claims) + "\r\n";
  }
}
