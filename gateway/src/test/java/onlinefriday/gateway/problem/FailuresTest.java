package onlinefriday.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.web.server.adapter.DefaultServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;

@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class FailuresTest {
  private static final Pattern LEFT_OUT =
      Pattern.compile("/v1/inbox/one-more .*unavailable.*before it [1-9][0-9]* alike");

  @Autowired Visitor visitor;
  @Autowired LocaleContextResolver languages;

  @Test
  void unknownPathIs404() {
    expect(visitor.get("/v2/anything"), 404, "not-found");
  }

  @Test
  void serviceThatIsDownIs503WithRetryAfter() {
    var answer = visitor.get("/v1/inbox");
    expect(answer, 503, "unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
  }

  @Test
  void serviceThatIsDownIsOneLineASecondHoweverManyAskForIt(CapturedOutput output) {
    long start = System.nanoTime();
    AtOnce.answers(280, i -> visitor.get("/v1/inbox/" + i));
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    assertThat(output.getOut().lines().filter(line -> line.contains("GET /v1/inbox/")).count())
        .isLessThanOrEqualTo(1 + seconds + 1); // another test may have had this second's line
    await()
        .until(
            () -> {
              visitor.get("/v1/inbox/one-more");
              return LEFT_OUT.matcher(output.getOut()).find();
            });
  }

  @Test
  void serviceThatDoesNotAnswerInTimeIs504() {
    expect(visitor.get("/v1/campaigns/never"), 504, "upstream-timeout");
  }

  @Test
  void pathThatMayMeanTwoThingsIs400() {
    expect(visitor.get("/v1/campaigns/..%2fpartners"), 400, "malformed");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', Không tìm thấy",
    "en-GB;q=0.8, '', Not found",
    "'fr, en;q=0.5, vi;q=0.4', '', Not found",
    "'vi, en;q=0.9', '', Không tìm thấy",
    "'de', '', Không tìm thấy",
    "'not a ; language', '', Không tìm thấy",
    "'vi', 'lang=en', Not found",
    "'en', 'lang=vi', Không tìm thấy",
    "'en', 'lang=xx', Not found",
  })
  void titleIsInTheCallersLanguage(String accepted, String cookie, String title) {
    var answer = visitor.get("/nowhere", "Accept-Language", accepted, "Cookie", cookie);
    assertThat(Visitor.problem(answer).title()).isEqualTo(title);
  }

  @Test
  void languageHeaderOverItsLengthIsIgnored() {
    String longest = "en" + "-a".repeat(8 * 1024);
    var answer = visitor.get("/nowhere", "Accept-Language", longest);
    assertThat(Visitor.problem(answer).title()).isEqualTo("Không tìm thấy");
  }

  @Test
  void springAsksTheSameReaderForTheLanguage() {
    var request =
        MockServerHttpRequest.get("/").header("Accept-Language", "fr, en-GB;q=0.5").build();
    var exchange =
        new DefaultServerWebExchange(
            request,
            new MockServerHttpResponse(),
            new DefaultWebSessionManager(),
            ServerCodecConfigurer.create(),
            languages);
    assertThat(exchange.getLocaleContext().getLocale()).isEqualTo(Locale.ENGLISH);
    assertThat(languages).isInstanceOf(RequestLanguage.class);
  }

  /** Some libraries ask for pages first unless told otherwise. */
  @Test
  void callerOfTheApiGetsADocumentWhateverItsLibraryAccepts() {
    String accepted = "text/html, image/gif, image/jpeg, */*; q=0.2";
    expect(visitor.get("/v1/inbox", "Accept", accepted), 503, "unavailable");
    expect(visitor.get("/v1/anything", "Accept", accepted), 404, "not-found");
  }

  @Test
  void browserGetsAPage() {
    var answer = visitor.get("/inbox", "Accept", "text/html,*/*;q=0.8", "Accept-Language", "en");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(answer.body()).contains("<html lang=\"en\">", "try again", "href=\"/sign-in\"");
  }

  private static void expect(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
    assertThat(Visitor.problem(answer).code()).isEqualTo(code);
    assertThat(Visitor.problem(answer).status()).isEqualTo(status);
  }
}
