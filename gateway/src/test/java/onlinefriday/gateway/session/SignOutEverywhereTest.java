package onlinefriday.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.time.Duration;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

@GatewayTest
class SignOutEverywhereTest {
  private static final String ENDLESS = "/v1/reconciliation/live";

  static ConfigurableApplicationContext second;

  @Autowired Visitor visitor;
  @Autowired SignOutRelay relay;

  @BeforeAll
  static void anotherInstance() {
    second = TestPlatform.anotherGateway();
  }

  @AfterAll
  static void stopIt() {
    second.close();
  }

  @Test
  void copyOfTheCookieIsWorthNothingHereAtOnce() {
    String copy = Person.cookies(new Person(visitor).signIn("/"));
    signOut(visitor, copy);
    assertThat(forwardsThePerson(visitor, copy, "/console/copy-here")).isFalse();
  }

  @Test
  void copyOfTheCookieIsWorthNothingAtAnotherInstanceSoonAfter() {
    var elsewhere = new Visitor(second.getEnvironment());
    String copy = Person.cookies(new Person(visitor).signIn("/"));
    assertThat(forwardsThePerson(elsewhere, copy, "/console/copy-before")).isTrue();
    signOut(visitor, copy);
    await()
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () -> {
              String path = "/console/copy-" + System.nanoTime();
              assertThat(forwardsThePerson(elsewhere, copy, path)).isFalse();
            });
  }

  @Test
  void openAnswerIsBrokenOffHere() throws Exception {
    signingOutBreaksOffWhatIsOpenAt(visitor);
  }

  @Test
  void openAnswerIsBrokenOffAtAnotherInstance() throws Exception {
    signingOutBreaksOffWhatIsOpenAt(new Visitor(second.getEnvironment()));
  }

  @Test
  void otherSessionsOfThePersonGoOn() {
    String first = Person.cookies(new Person(visitor).signIn("/"));
    String other = Person.cookies(new Person(visitor).signIn("/"));
    signOut(visitor, first);
    assertThat(forwardsThePerson(visitor, other, "/console/other-session")).isTrue();
  }

  @Test
  void instanceThatStartsLaterKnowsWhatEndedBefore() {
    String copy = Person.cookies(new Person(visitor).signIn("/"));
    signOut(visitor, copy);
    await().until(() -> relay.unpublished() == 0);
    try (var third = TestPlatform.anotherGateway()) {
      var later = new Visitor(third.getEnvironment());
      assertThat(forwardsThePerson(later, copy, "/console/copy-later")).isFalse();
    }
  }

  @Test
  void unreadableRecordDoesNotStopTheFeed() {
    TestPlatform.KEYS.publishTo(Topic.ENDED_SESSIONS, "broken", "{\"id\": 7".getBytes());
    TestPlatform.KEYS.publishTo(Topic.ENDED_SESSIONS, "empty", "{}".getBytes());
    copyOfTheCookieIsWorthNothingAtAnotherInstanceSoonAfter();
    assertThat(visitor.managed("/actuator/prometheus"))
        .contains(
            "gateway_ended_sessions_unreadable_total 2.0", "gateway_ended_sessions_unpublished");
    assertThat(visitor.managed("/actuator/health"))
        .contains("\"endedSessions\"", "\"unpublished\":");
  }

  private void signingOutBreaksOffWhatIsOpenAt(Visitor gateway) throws Exception {
    String leaving = Person.cookies(new Person(visitor).signIn("/"));
    String staying = Person.cookies(new Person(visitor).signIn("/"));
    try (InputStream left = gateway.stream(ENDLESS, "Cookie", leaving);
        InputStream stayed = gateway.stream(ENDLESS, "Cookie", staying)) {
      var brokenOff = Visitor.brokenOff(left);
      var otherBrokenOff = Visitor.brokenOff(stayed);

      signOut(visitor, leaving);

      await().untilAsserted(() -> assertThat(brokenOff).isCompletedWithValue(true));
      assertThat(otherBrokenOff).isNotDone();
    }
  }

  private static void signOut(Visitor gateway, String session) {
    var answer = gateway.post("/sign-out", "", "Cookie", session, "Sec-Fetch-Site", "same-origin");
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  private static boolean forwardsThePerson(Visitor gateway, String session, String path) {
    assertThat(gateway.get(path, "Cookie", session).statusCode()).isEqualTo(200);
    return TestPlatform.UPSTREAM.heard(path).header("Authorization") != null;
  }
}
