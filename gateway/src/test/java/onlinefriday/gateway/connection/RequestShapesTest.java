package onlinefriday.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What could be read in two ways is refused, closes the connection, and no service hears of it. */
@GatewayTest
class RequestShapesTest {
  private static final String HOST = "Host: localhost\r\n";
  private static final String SECOND = "GET /v1/campaigns/smuggled HTTP/1.1\r\n" + HOST + "\r\n";

  @Autowired Wire wire;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Content-Length: 0\r\nContent-Length: 5",
        "Content-Length: 5\r\nContent-Length: 5",
        "Content-Length: 5, 5",
        "Content-Length: +5",
        "Content-Length: 0x5",
        "Content-Length: -1",
        "Content-Length: 5\r\n 6",
        "Content-Length:\r\n 5",
        "Content-Length : 5",
        "Transfer-Encoding: chunked, xchunked",
        "Transfer-Encoding: chunked,\r\n xchunked",
        "Transfer-Encoding: xchunked, chunked",
        "Transfer-Encoding:\r\n chunked",
        "Transfer-Encoding:\r\n\tchunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: identity",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding: \u000bchunked",
        "X-Folded: a\r\n b\r\nTransfer-Encoding: chunked",
      })
  void requestThatMayEndInTwoPlacesIsRefusedAndNothingAfterItIsHeard(String lengths)
      throws IOException {
    String answers =
        wire.ask(
            "POST /v1/campaigns/shaped HTTP/1.1\r\n"
                + HOST
                + lengths
                + "\r\n\r\n0\r\n\r\n"
                + SECOND);
    expectMalformed(answers);
    assertThat(TestPlatform.UPSTREAM.heardNothingOf("/shaped")).isTrue();
    assertThat(TestPlatform.UPSTREAM.heardNothingOf("/smuggled")).isTrue();
  }

  @Test
  void oldVersionKnowsNoChunks() throws IOException {
    expectMalformed(
        wire.ask(
            "POST /v1/campaigns/shaped HTTP/1.0\r\n"
                + HOST
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                + SECOND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Other: there is none",
        "Host: localhost\r\nHost: localhost",
        "Host: localhost\r\nhost: elsewhere",
        "Host:",
        "Host: a b",
        "Host: a,b",
        "Host: a/b",
        "Host: user@a",
        "Host: a:",
        "Host: a:x",
        "Host: a:65536",
        "Host: a:123456",
        "Host: [::1",
        "Host: []",
        "Host: [x]:80",
        "Host: -a",
        "Host: \u00e9",
      })
  void requestThatIsNotForOneHostIsRefused(String host) throws IOException {
    expectMalformed(wire.ask("GET /v1/campaigns/shaped HTTP/1.1\r\n" + host + "\r\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:80", "127.0.0.1:8080", "[::1]:80", "a-b_c.vn."})
  void oneHostIsHeard(String host) throws IOException {
    expectHeard("GET /v1/campaigns/hosted HTTP/1.1\r\nHost: " + host + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.7",
        "HTTP/3.0",
        "HTTP/2.0",
        "HTTP/0.9",
        "HTTP/1.10",
        "HTTP/11",
        "FTP/1.1",
        ""
      })
  void unknownVersionIsRefused(String version) throws IOException {
    expectMalformed(wire.ask("GET /v1/campaigns/shaped " + version + "\r\n" + HOST + "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET http://elsewhere/v1/campaigns/shaped",
        "GET http://localhost.elsewhere/v1/campaigns/shaped",
        "GET v1/campaigns/shaped",
        "GET *",
        "CONNECT localhost:80"
      })
  void targetThatNamesAnotherHostOrNoPathIsRefused(String request) throws IOException {
    expectMalformed(wire.ask(request + " HTTP/1.1\r\n" + HOST + "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/campaigns/plain HTTP/1.1\r\n",
        "\r\n\r\nGET /v1/campaigns/plain HTTP/1.1\r\n",
        "GET http://localhost/v1/campaigns/plain HTTP/1.1\r\n",
      })
  void requestsOfGoodShapeAreHeard(String start) throws IOException {
    expectHeard(start + HOST);
  }

  /** White space at the start of a line means nothing once the head has ended. */
  @Test
  void bodyMayHoldLinesThatBeginWithASpace() throws IOException {
    String body = "{\n  \"a\":\r\n\t1\n}";
    String whole =
        "POST /v1/campaigns/indented HTTP/1.1\r\n"
            + HOST
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    try (var line = wire.open()) {
      for (char c : whole.toCharArray()) {
        line.send(String.valueOf(c)); // wherever the network cuts it
      }
      assertThat(Wire.statuses(line.readOne())).containsExactly(200);
      assertThat(Wire.statuses(line.send(whole).readOne())).containsExactly(200);
    }
  }

  @Test
  void foldedHeaderIsFoundWhereverTheNetworkCutsIt() throws IOException {
    String whole = "GET /v1/campaigns/shaped HTTP/1.1\r\n" + HOST + "X-A: a\r\n b\r\n\r\n";
    for (int cut = 1; cut < whole.length(); cut++) {
      try (var line = wire.open()) {
        expectMalformed(line.send(whole.substring(0, cut)).send(whole.substring(cut)).readToEnd());
      }
    }
  }

  @Test
  void whatCameBeforeIsAnsweredFirst() throws IOException {
    String answers =
        wire.ask(
            "GET /v1/campaigns/first HTTP/1.1\r\n"
                + HOST
                + "\r\nGET /v1/campaigns/second HTTP/1.1\r\n\r\n"
                + SECOND);
    assertThat(Wire.statuses(answers)).containsExactly(200, 400);
    assertThat(TestPlatform.UPSTREAM.heardNothingOf("/smuggled")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"40000, 431, headers-too-large", "33000, 431, headers-too-large"})
  void tooMuchHeadIsRefused(int chars, int status, String code) throws IOException {
    expect(
        wire.ask(
            "GET /v1/campaigns/shaped HTTP/1.1\r\n"
                + HOST
                + "X-A: "
                + "a".repeat(chars)
                + "\r\n\r\n"),
        status,
        code);
  }

  @Test
  void tooLongAnAddressIsRefused() throws IOException {
    expect(
        wire.ask("GET /v1/campaigns/" + "a".repeat(9_000) + " HTTP/1.1\r\n" + HOST + "\r\n"),
        414,
        "address-too-long");
  }

  @Test
  void problemIsInTheCallersLanguage() throws IOException {
    String answer = wire.ask("GET /v1/campaigns/shaped HTTP/1.1\r\nAccept-Language: en\r\n\r\n");
    assertThat(Wire.problem(answer).title()).isEqualTo("The request is malformed");
  }

  private void expectHeard(String head) throws IOException {
    try (var line = wire.open()) {
      assertThat(Wire.statuses(line.send(head + "\r\n").readOne())).containsExactly(200);
    }
  }

  private static void expectMalformed(String answer) {
    expect(answer, 400, "malformed");
  }

  private static void expect(String answer, int status, String code) {
    assertThat(Wire.statuses(answer)).as(answer).containsExactly(status);
    assertThat(Wire.header(answer, "Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
    assertThat(Wire.header(answer, "Connection")).isEqualTo("close");
    assertThat(Wire.header(answer, "X-Request-Id")).isNotEmpty();
    assertThat(Wire.problem(answer).code()).isEqualTo(code);
    assertThat(Wire.problem(answer).status()).isEqualTo(status);
  }
}
