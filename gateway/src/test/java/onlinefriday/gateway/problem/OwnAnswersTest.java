package onlinefriday.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import onlinefriday.gateway.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the gateway says by itself, of its own endpoints and of what it does not pass on. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class OwnAnswersTest {
  @Autowired Visitor visitor;
  @Autowired Wire wire;

  @ParameterizedTest
  @CsvSource({
    "GET, /sign-out, POST",
    "PUT, /sign-out, POST",
    "POST, /sign-in, GET",
    "DELETE, /login/oauth2/code/people, GET",
    "POST, /docs, GET",
    "PUT, /docs, GET",
    "POST, /.well-known/jwks.json, GET",
    "DELETE, /.well-known/jwks.json, GET",
  })
  void methodThatIsNotAllowedIsToldWhichIs(String method, String path, String allowed)
      throws IOException {
    try (var line = wire.open()) {
      String answer =
          line.send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").readOne();
      assertThat(Wire.statuses(answer)).containsExactly(405);
      assertThat(Wire.header(answer, "Allow")).isEqualTo(allowed);
      assertThat(Wire.problem(answer).code()).isEqualTo("method-not-allowed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/inbox", "/nowhere"})
  void pagesLoadNothingFromElsewhereAndAreShownInNoFrame(String path) {
    var page = visitor.get(path, "Accept", "text/html");
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src '", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("script-src", "*", "http:");
    assertThat(page.body()).doesNotContain("<script>", "onclick=");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs/start.js", "/.well-known/jwks.json", "/v1/nowhere"})
  void whatIsNoPageIsNotTakenForOne(String path) {
    assertThat(header(visitor.get(path), "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void nobodyIsHeldToTlsWhoDoesNotSpeakIt() {
    for (String scheme : new String[] {"https", "http"}) {
      var answer = visitor.get("/nowhere", "X-Forwarded-Proto", scheme);
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"15000, 200", "16300, 431", "20000, 431"})
  void headersThatNoServiceWouldReadAreRefusedHere(int chars, int status) {
    String path = "/v1/campaigns/headers-" + chars;
    var answer = visitor.get(path, "X-Large", "x".repeat(chars));
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 431) {
      assertThat(Visitor.problem(answer).code()).isEqualTo("headers-too-large");
      assertThat(TestPlatform.UPSTREAM.heardNothingOf(path)).isTrue();
    }
  }

  /**
   * All of them in one request, asked until it is told: of those that fail alike one a second is.
   */
  @Test
  void whatSomebodySendsCannotBeginALineOfTheLog(CapturedOutput output) {
    int before = output.getAll().length();
    await()
        .until(
            () -> {
              failToSignIn(
                  Stream.of("%0D%0A", "%0A", "%0D", "%E2%80%A8", "%C2%85", "%1B%5B2K%0A")
                      .map(lineEnd -> lineEnd + "2026-11-27T00:00:00.000Z%20%20INFO%20FORGED")
                      .collect(Collectors.joining("", "told", "")));
              return output.getAll().substring(before).contains("FORGED");
            });
    assertThat(output.getAll().substring(before).split("[\\r\\n\\u0085\\u2028]"))
        .filteredOn(line -> line.contains("FORGED"))
        .isNotEmpty()
        .allMatch(line -> line.contains("A sign-in failed"));
  }

  private void failToSignIn(String description) {
    var signIn = visitor.get("/sign-in");
    String state = header(signIn, "Location").replaceFirst(".*[?&](state=[^&]*).*", "$1");
    String cookie = header(signIn, "Set-Cookie").replaceFirst(";.*", "");
    visitor.get(
        "/login/oauth2/code/people?"
            + state
            + "&error=server_error&error_description="
            + description,
        "Cookie",
        cookie);
  }

  @Test
  void exceptionsTextCannotEither(CapturedOutput output) {
    int before = output.getAll().length();
    LoggerFactory.getLogger(OwnAnswersTest.class)
        .error("failed", new IllegalStateException("a\nFORGED\r\nFORGED", new Error("\nFORGED")));
    String told = output.getAll().substring(before);
    assertThat(told.split("[\\r\\n]"))
        .noneMatch(line -> line.startsWith("FORGED"))
        .anyMatch(line -> line.startsWith("\tat "))
        .anyMatch(line -> line.startsWith("Caused by: java.lang.Error"));
    assertThat(told).endsWith("\n");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
