package onlinefriday.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class SignInTest {
  @Autowired Visitor visitor;
  Person person;

  @BeforeEach
  void person() {
    person = new Person(visitor);
  }

  @Test
  void personSignsInAndPagesReceiveTheirToken() {
    HttpResponse<String> back = person.signIn("/province?year=2026");
    assertThat(back.statusCode()).isEqualTo(302);
    assertThat(Person.location(back)).hasToString("/province?year=2026");
    assertThat(back.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("onlinefriday-session=")
                    .containsIgnoringCase("HttpOnly")
                    .contains("SameSite=Lax"))
        .noneMatch(cookie -> cookie.startsWith("SESSION="));

    visitor.get("/console/as-officer", "Cookie", Person.cookies(back));
    var heard = TestPlatform.UPSTREAM.heard("/as-officer");
    assertThat(heard.header("Authorization")).startsWith("Bearer ey");
    assertThat(heard.header("Cookie")).isNull();
  }

  @Test
  void issuerIsAskedForACodeWithPkce() {
    URI issuer = Person.location(visitor.get("/sign-in"));
    assertThat(issuer.toString()).startsWith(TestPlatform.ISSUER.url() + "/oauth2/authorize?");
    assertThat(issuer.getQuery())
        .contains(
            "response_type=code",
            "client_id=gateway",
            "code_challenge_method=S256",
            "redirect_uri=" + visitor.url("/login/oauth2/code/people"));
  }

  @ParameterizedTest
  @CsvSource({"//evil.example", "https://evil.example/", "/\\evil.example", "evil"})
  void personIsNeverSentToAnotherSite(String next) {
    assertThat(Person.location(person.signIn(next))).hasToString("/");
  }

  @Test
  void answerOfTheIssuerCountsOnlyInTheBrowserThatAsked() {
    URI issuer = Person.location(visitor.get("/sign-in"));
    var stolen = visitor.get(person.callback(issuer)); // without the cookie
    assertThat(stolen.statusCode()).isEqualTo(401);
    assertThat(stolen.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void sessionThatWasTamperedWithCountsAsNoneAndIsCleared() {
    String session = Person.cookies(person.signIn("/"));
    int middle = session.length() / 2;
    char other = session.charAt(middle) == 'A' ? 'B' : 'A';
    String changed = session.substring(0, middle) + other + session.substring(middle + 1);
    var answer = visitor.get("/console/tampered", "Cookie", changed);
    assertThat(TestPlatform.UPSTREAM.heard("/tampered").header("Authorization")).isNull();
    assertThat(answer.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("onlinefriday-session=;")
        .contains("Max-Age=0");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 200",
    "Origin, https://evil.example, 403",
    "Origin, null, 403",
    "X-Nothing, said, 403",
  })
  void changeThatRidesOnTheSessionMustComeFromAPageOfThisSite(
      String header, String value, int status) {
    String session = Person.cookies(person.signIn("/"));
    var answer = visitor.post("/v1/campaigns", "{}", "Cookie", session, header, value);
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void changeFromAPageOfThisSiteIsRecognisedByItsOrigin() {
    String session = Person.cookies(person.signIn("/"));
    var answer = visitor.post("/v1/campaigns", "{}", "Cookie", session, "Origin", visitor.url(""));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void signingOutEndsTheSessionHereAndAtTheIssuer() {
    String session = Person.cookies(person.signIn("/"));
    var answer = visitor.post("/sign-out", "", "Cookie", session, "Sec-Fetch-Site", "same-origin");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Person.location(answer).toString())
        .startsWith(TestPlatform.ISSUER.url() + "/connect/logout?id_token_hint=ey")
        .contains("post_logout_redirect_uri=" + visitor.url("/"));
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("onlinefriday-session=;"));
  }

  @Test
  void otherSitesCannotSignAPersonOut() {
    String session = Person.cookies(person.signIn("/"));
    var answer = visitor.post("/sign-out", "", "Cookie", session, "Sec-Fetch-Site", "cross-site");
    assertThat(answer.statusCode()).isEqualTo(403);
  }
}
