package onlinefriday.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import onlinefriday.standalone.Backbone;
import onlinefriday.standalone.access.Person;
import onlinefriday.standalone.access.Secrets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IssuerTest {
  private static final String REDIRECT = "http://localhost:8080/login/oauth2/code/people";
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-long";
  private static final Pattern HIDDEN =
      Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  @TempDir static Path data;
  static ConfigurableApplicationContext backbone;
  static Secrets secrets;

  private final Browser browser = new Browser(site());

  @BeforeAll
  static void start() {
    backbone = run();
    secrets = backbone.getBean(Secrets.class);
  }

  @AfterAll
  static void stop() {
    backbone.close();
  }

  @Test
  void machineUserGetsATokenThatSaysWhoItIs() throws Exception {
    var user = secrets.machineUser("officer-79");
    var reply =
        browser.post(
            "/oauth2/token",
            Map.of("grant_type", "client_credentials"),
            user.clientId(),
            user.clientSecret());
    var claims = Browser.claims(json(reply).path("access_token").asString());
    assertThat(claims.path("iss").asString()).isEqualTo("http://localhost:8090");
    assertThat(claims.path("aud").asString()).isEqualTo("onlinefriday");
    assertThat(claims.path("sub").asString()).isEqualTo("officer-79");
    assertThat(claims.path("role").asString()).isEqualTo("province-officer");
    assertThat(claims.path("province").asString()).isEqualTo("79");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(1800);
  }

  @Test
  void wrongSecretGetsNoToken() throws Exception {
    var reply =
        browser.post(
            "/oauth2/token", Map.of("grant_type", "client_credentials"), "operator", "guessed");
    assertThat(reply.statusCode()).isEqualTo(401);
  }

  @Test
  void personSignsInAndTheGatewayLearnsTheirNameAndRole() throws Exception {
    var tokens = tokensOf("merchant-m-1001");
    for (var token : new String[] {"access_token", "id_token"}) {
      var claims = Browser.claims(tokens.path(token).asString());
      assertThat(claims.path("name").asString()).isEqualTo("Võ Thị Mai");
      assertThat(claims.path("role").asString()).isEqualTo("merchant");
      assertThat(claims.path("merchantId").asString()).isEqualTo("m-1001");
    }
    assertThat(Browser.claims(tokens.path("id_token").asString()).path("aud").asString())
        .isEqualTo("gateway");
  }

  @Test
  void wrongPasswordIsSaidInBothLanguages() throws Exception {
    var reply = signIn("operator", "guessed");
    var page = browser.get(location(reply)).body();
    assertThat(page)
        .contains("mật khẩu không đúng", "password is not right")
        .doesNotContain("hidden>Tên");
  }

  @Test
  void personWithoutARoleHasNone() throws Exception {
    var claims = Browser.claims(tokensOf("shopkeeper").path("access_token").asString());
    assertThat(claims.has("role")).isFalse();
  }

  @Test
  void personIsSignedInForTheNextQuestionTooUntilTheySignOut() throws Exception {
    var idToken = tokensOf("inspector-79").path("id_token").asString();
    assertThat(location(askForACode())).startsWith(REDIRECT + "?code=");
    browser.get("/connect/logout?id_token_hint=" + idToken);
    assertThat(location(askForACode())).contains("/login");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nSet-Cookie: issuer=mine", "response_type=code&x=é"})
  void whatIsNoQueryIsNotGoneBackTo(String asked) throws Exception {
    var page = location(askForACode());
    var csrf = HIDDEN.matcher(browser.get(page).body());
    assertThat(csrf.find()).isTrue();
    var person = person("auditor");
    var reply =
        browser.post(
            "/login",
            Map.of(
                "_csrf", csrf.group(2),
                "asked", asked,
                "username", person.username(),
                "password", person.password()));
    assertThat(location(reply)).isEqualTo("http://localhost:8080/");
  }

  @Test
  void questionCannotBreakOutOfTheForm() throws Exception {
    var page = browser.get("/login?asked=" + Browser.encoded("\"><script>alert(1)</script>"));
    assertThat(page.body()).doesNotContain("<script>").contains("&quot;&gt;&lt;script&gt;");
  }

  @Test
  void guesserIsSlowedDownAndOthersAreNot() throws Exception {
    for (var guess = 0; guess < 5; guess++) {
      assertThat(location(signIn("officer-79", "guess-" + guess))).contains("error");
    }
    var slowed = location(signIn("officer-79", person("officer-79").password()));
    assertThat(slowed).contains("wait=10");
    var page = browser.get(slowed);
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("Retry-After")).contains("10");
    assertThat(page.body()).contains("thử lại sau 10 giây", "again in 10 seconds");
    assertThat(tokensOf("operator").has("access_token")).isTrue();
  }

  @Test
  void signingOutLeadsHome() throws Exception {
    var idToken = tokensOf("auditor").path("id_token").asString();
    var home = "http://localhost:8080/";
    var reply =
        browser.get(
            "/connect/logout?id_token_hint="
                + idToken
                + "&post_logout_redirect_uri="
                + Browser.encoded(home));
    assertThat(location(reply)).isEqualTo(home);
  }

  @Test
  void signingOutOfAnEarlierRunLeadsHomeToo() throws Exception {
    var reply = browser.get("/connect/logout?id_token_hint=forgotten");
    assertThat(location(reply)).isEqualTo("http://localhost:8080/");
  }

  @Test
  void keysAreTheSameAfterARestart() throws Exception {
    var before = SigningKeys.readOrCreate(data.resolve("issuer"));
    assertThat(browser.get("/oauth2/jwks").body())
        .contains(before.getKeys().getFirst().getKeyID())
        .doesNotContain("\"d\"");
  }

  @Test
  void languagesThatAStrangerPrefersReachNobodyWhoWouldParseThem() throws Exception {
    var seen = new ArrayList<String>();
    var server = (TomcatWebServer) ((WebServerApplicationContext) backbone).getWebServer();
    var valve =
        new ValveBase(true) {
          @Override
          public void invoke(Request request, Response response)
              throws IOException, ServletException {
            seen.add(String.valueOf(request.getHeader("Accept-Language")));
            getNext().invoke(request, response);
          }
        };
    server.getTomcat().getHost().getPipeline().addValve(valve);
    try (var client = HttpClient.newHttpClient()) {
      var asked = HttpRequest.newBuilder(URI.create(site() + "/login"));
      asked.header("Accept-Language", "en" + "-a".repeat(3_000));
      assertThat(client.send(asked.build(), BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    } finally {
      server.getTomcat().getHost().getPipeline().removeValve(valve);
    }
    assertThat(seen).containsOnly("null");
  }

  private static Person person(String username) {
    return secrets.people().stream()
        .filter(any -> any.username().equals(username))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode tokensOf(String username) throws Exception {
    var person = person(username);
    var asked = location(signIn(username, person.password()));
    var code =
        URI.create(location(browser.get(asked))).getQuery().replaceAll(".*code=([^&]+).*", "$1");
    var grant =
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "redirect_uri", REDIRECT,
            "code_verifier", VERIFIER);
    return json(browser.post("/oauth2/token", grant, "gateway", secrets.gatewayClientSecret()));
  }

  private HttpResponse<String> signIn(String username, String password) throws Exception {
    return submit(location(askForACode()), username, password);
  }

  private HttpResponse<String> askForACode() throws Exception {
    var digest =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    return browser.get(
        "/oauth2/authorize?response_type=code&client_id=gateway&scope=openid%20profile"
            + "&code_challenge_method=S256&code_challenge="
            + challenge
            + "&redirect_uri="
            + Browser.encoded(REDIRECT));
  }

  private HttpResponse<String> submit(String page, String username, String password)
      throws Exception {
    var fields = new HashMap<String, String>();
    HIDDEN
        .matcher(browser.get(page).body())
        .results()
        .forEach(f -> fields.put(f.group(1), HtmlUtils.htmlUnescape(f.group(2))));
    assertThat(fields).containsKeys("_csrf", "asked");
    fields.put("username", username);
    fields.put("password", password);
    return browser.post("/login", fields);
  }

  private static String location(HttpResponse<String> reply) {
    return reply
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(reply + reply.body()));
  }

  private static JsonNode json(HttpResponse<String> reply) {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(reply.body());
  }

  private static String site() {
    return "http://localhost:" + backbone.getEnvironment().getProperty("local.server.port");
  }

  private static ConfigurableApplicationContext run() {
    return SpringApplication.run(
        Backbone.class,
        "--server.port=0",
        "--onlinefriday.standalone.data=" + data,
        "--onlinefriday.standalone.store-port=0",
        "--onlinefriday.standalone.mail-port=0");
  }
}
