package onlinefriday.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The dearest value of everything that a request is parsed for, as long as the server takes it:
 * refused, ignored or read, never our failure.
 */
@ServiceTest
class WorstRequestTest {
  /** Of one header, in characters; the others of a request have room beside it. */
  private static final int LONGEST = 13 * 1024;

  @LocalServerPort private int port;

  static Stream<Arguments> headers() {
    return Stream.of(
        Arguments.of("Accept", filled("a/b,", "c/d"), 406),
        Arguments.of("Accept", filled("text/html;a=b;q=0.1,", "*/*"), 406),
        Arguments.of("Accept", "text/html" + filled(";a=b", ";q=0"), 406),
        Arguments.of("Accept-Charset", filled("utf-8,", "x"), 200),
        Arguments.of("Accept-Encoding", filled("gzip;q=0.1,", "br"), 200),
        Arguments.of("Accept-Language", filled("en-a-", "a"), 200),
        Arguments.of("Baggage", filled("k=v,", "k=v"), 200),
        Arguments.of("Cookie", filled("a=b; ", "lang=en"), 400),
        Arguments.of("Cookie", filled("\"", "lang=\""), 200),
        Arguments.of("Forwarded", filled("for=1;", "for=2"), 200),
        Arguments.of("X-Forwarded-For", filled("1,", "2"), 200),
        Arguments.of("If-None-Match", filled("\"a\",", "W/\""), 200),
        Arguments.of("If-Modified-Since", filled(" ", "Mon"), 200),
        Arguments.of("Range", "bytes=" + filled("0-,", "0-"), 200),
        Arguments.of("traceparent", filled("0-", "0"), 200),
        Arguments.of("X-Request-Id", filled("a", "a"), 200),
        Arguments.of("Authorization", "Bearer " + filled("a.", "a"), 401),
        Arguments.of("Authorization", "Bearer " + filled("=", " ="), 401),
        Arguments.of("Authorization", "Bearer e30" + filled("W1tb", ".e30.e30"), 401));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void headerOfTheGreatestLengthIsBoundedWork(String name, String value, int status)
      throws Exception {
    String authorization = name.equals("Authorization") ? "" : "Authorization: " + operator();
    assertThat(status(get("/v1/numbers", name + ": " + value, authorization))).isEqualTo(status);
  }

  @Test
  void traceStateOverItsLengthIsParsedByNobody() throws Exception {
    String parent = "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";
    String longest = "a=b" + " ".repeat(LONGEST) + "c";
    String path = "/v1/header?name=tracestate";

    String kept = get(path, "tracestate: a=b", parent, "Authorization: " + operator());
    assertThat(kept).endsWith("a=b");
    String dropped = get(path, "tracestate: " + longest, parent, "Authorization: " + operator());
    assertThat(dropped).endsWith("null");
  }

  @ParameterizedTest
  @CsvSource({
    "cursor=, YWFh, 2000, 400",
    "limit=, 1, 7000, 400",
    "'', a&, 3500, 400",
    "'', a=b&, 1800, 400",
    "lang=, en, 3500, 200",
    "'', %f0%9f%98%80, 600, 200"
  })
  void parameterOfTheGreatestLengthIsBoundedWork(String start, String more, int times, int status)
      throws Exception {
    String path = "/v1/numbers?" + start + more.repeat(times);
    assertThat(status(get(path, "Authorization: " + operator()))).isEqualTo(status);
  }

  @Test
  void pathOfTheGreatestLengthIsBoundedWork() throws Exception {
    assertThat(status(get("/v1" + "/a".repeat(6_000), "Authorization: " + operator())))
        .isEqualTo(404);
  }

  @Test
  void headersOverTheirLengthAreRefused() throws Exception {
    assertThat(status(get("/v1/numbers", "A: " + "a".repeat(17 * 1024)))).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/numbers?cursor=%c0%af",
        "/v1/numbers?limit=%ed%a0%80",
        "/v1/numbers?limit=%f5%80%80%80",
        "/v1/numbers?limit=\u00ff",
        "/v1/numbers?cursor=_w",
        "/v1/things/%ff",
        "/v1/things/%c0%af",
        "/v1/things/%ed%a0%80"
      })
  void addressThatIsNotUtf8Is400(String path) throws Exception {
    assertThat(status(get(path, "Authorization: " + operator()))).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, loud=%ff",
    "application/x-www-form-urlencoded, loud=%ed%a0%80",
    "application/x-www-form-urlencoded, \u00ff=true",
    "application/x-www-form-urlencoded;charset=iso-8859-1, loud=\u00ff",
    "application/x-www-form-urlencoded;charset=utf-16, loud=\u00d8\u0001",
    "multipart/form-data;boundary=b, loud=\u00ff",
    "multipart/form-data;boundary=b;charset=iso-8859-1, loud=\u00ff",
    "multipart/form-data;boundary=b, \u00ed\u00a0\u0080=true"
  })
  void formThatIsNotUtf8Is400(String type, String field) throws Exception {
    String[] pair = field.split("=");
    String body =
        type.startsWith("multipart")
            ? "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n--b--\r\n"
                .formatted((Object[]) pair)
            : field;
    String answer = post("/v1/echo", type, body.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(status(answer)).as(answer).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, loud=%c4%91",
    "multipart/form-data;boundary=b, loud=\u00c4\u0091"
  })
  void formInVietnameseIsRead(String type, String field) throws Exception {
    String body =
        type.startsWith("multipart")
            ? "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n--b--\r\n"
                .formatted((Object[]) field.split("="))
            : field;
    assertThat(post("/v1/echo", type, body.getBytes(StandardCharsets.ISO_8859_1))).endsWith("đ");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"amount\":1,\"amount\":2}', a key twice in one object, false",
    "'{\"amount\":1,\"x\":{\"a\":1,\"a\":1}}', a key twice in one object, false",
    "'{\"amount\":1,\"names\":[\"\\ud800\"]}', half of a surrogate pair, false",
    "'{\"amount\":1,\"\\udc00\":1}', half of a surrogate pair, false",
    "'{\"amount\":1,\"names\":[\"\u00ff\"]}', not UTF-8, false",
    "'{\"amount\":1,\"x\":\"\u00c0\u0080\"}', not UTF-8, false",
    "'{\"amount\":1}', not UTF-8, true"
  })
  void bodyThatTwoReadersWouldTakeForTwoIs400(String body, String detail, boolean utf16)
      throws Exception {
    byte[] bytes = body.getBytes(utf16 ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    String answer = post("/v1/actions", "application/json", bytes);

    JsonNode problem = WireJson.mapper().readTree(answer.substring(answer.indexOf('{')));
    assertThat(status(answer)).isEqualTo(400);
    assertThat(problem.at("/code").asString()).isEqualTo("malformed");
    assertThat(problem.at("/detail").asString()).startsWith(detail);
  }

  private String get(String path, String... headers) throws Exception {
    return send("GET " + path, new byte[0], headers);
  }

  private String post(String path, String type, byte[] body) throws Exception {
    return send(
        "POST " + path,
        body,
        "Content-Type: " + type,
        "Content-Length: " + body.length,
        "Accept-Language: en",
        "Authorization: " + operator());
  }

  /** As it stands: a client would mend or refuse it. */
  private String send(String line, byte[] body, String... headers) throws Exception {
    var asked = new StringBuilder(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    Stream.of(headers).filter(h -> !h.isEmpty()).forEach(h -> asked.append(h).append("\r\n"));
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(asked.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(body);
    try (var socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(bytes.toByteArray());
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
  }

  private static String filled(String more, String end) {
    return more.repeat((LONGEST - end.length()) / more.length()) + end;
  }

  private static String operator() {
    return Tokens.operator();
  }
}
