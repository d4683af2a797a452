package onlinefriday.merchant.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class InvitationApiTest {
  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired Invitations invitations;

  private final String hoa = "hoa-" + UUID.randomUUID();

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stranger", "other merchant", "member"})
  void invitationIsForNobodyElse(String somebody) {
    String merchant = registered();
    String id = invited(merchant, hoa);
    assertThat(as(somebody).get("/v1/invitations").body().path("items")).isEmpty();
    for (String answer : List.of("/accept", "/decline")) {
      assertThat(as(somebody).post("/v1/invitations/" + id + answer, null).status()).isEqualTo(404);
    }
    assertThat(person(hoa).get("/v1/invitations").body().path("items")).hasSize(1);
    assertThat(members(merchant)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"operator, 403", "officer-79, 403", "auditor, 403", "partner, 403", "nobody, 401"})
  void whoCannotBeMemberAnswersNoInvitation(String somebody, int status) {
    assertThat(as(somebody).get("/v1/invitations").status()).isEqualTo(status);
    String id = invited(registered(), hoa);
    for (String answer : List.of("/accept", "/decline")) {
      assertThat(as(somebody).post("/v1/invitations/" + id + answer, null).status())
          .isEqualTo(status);
    }
  }

  /** Some issuers let people write any address. */
  @Test
  void addressCountsOnceTheIssuerHasVerifiedIt() {
    String merchant = registered();
    String email = "Hoa." + UUID.randomUUID() + "@Example.vn";
    String id = as("member").post(merchant + "/invitations", Map.of("email", email)).text("id");
    String accept = "/v1/invitations/" + id + "/accept";
    assertThat(new Api(port, Tokens.personWithEmail("x", email, false)).post(accept, null).status())
        .isEqualTo(404);
    assertThat(person(email).post(accept, null).status()).isEqualTo(404);
    String written = email.toLowerCase(Locale.ROOT);
    assertThat(
            new Api(port, Tokens.personWithEmail(hoa, written, true)).post(accept, null).status())
        .isEqualTo(200);
    assertThat(members(merchant)).contains(hoa);
  }

  @Test
  void userNameIsWhatTheIssuerCallsThem() {
    String merchant = registered();
    String id = invited(merchant, hoa);
    String accept = "/v1/invitations/" + id + "/accept";
    assertThat(new Api(port, Tokens.personCalled(hoa, "mallory")).post(accept, null).status())
        .isEqualTo(404);
    assertThat(new Api(port, Tokens.personCalled("s-" + hoa, hoa)).post(accept, null).status())
        .isEqualTo(200);
    assertThat(members(merchant)).contains("s-" + hoa);
  }

  @Test
  void declinedAndWithdrawnInvitationsAreGone() {
    String merchant = registered();
    String declined = invited(merchant, hoa);
    assertThat(person(hoa).post("/v1/invitations/" + declined + "/decline", null).status())
        .isEqualTo(204);
    String withdrawn = invited(merchant, hoa);
    assertThat(withdrawn).isNotEqualTo(declined);
    as("member").delete(merchant + "/invitations/" + withdrawn);
    for (String id : List.of(declined, withdrawn)) {
      assertThat(person(hoa).post("/v1/invitations/" + id + "/accept", null).status())
          .isEqualTo(404);
    }
    assertThat(members(merchant)).hasSize(1);
  }

  @Test
  void invitationIsOverAtItsInstantAndItsAddressIsForgotten() {
    String merchant = registered();
    Reply made = as("member").post(merchant + "/invitations", byName(hoa));
    Instant until = OffsetDateTime.parse(made.text("expiresAt")).toInstant();
    clock.moveTo(until.minusSeconds(30));
    assertThat(person(hoa).get("/v1/invitations").body().path("items")).hasSize(1);
    clock.moveTo(until);
    assertThat(person(hoa).get("/v1/invitations").body().path("items")).isEmpty();
    assertThat(person(hoa).post("/v1/invitations/" + made.text("id") + "/accept", null).status())
        .isEqualTo(404);
    assertThat(as("member").get(merchant + "/invitations").body().path("items")).isEmpty();
    invitations.sweep();
    assertThat(invitations.of(merchant.substring("/v1/merchants/".length())).stamp()).isNull();
  }

  @Test
  void whoIsAskedAlreadyIsNotAskedAnew() {
    String merchant = registered();
    Reply first = as("member").post(merchant + "/invitations", byName(hoa));
    Reply again = as("operator").post(merchant + "/invitations", byName(hoa));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void ofSixtyFourAtOnceAsManyAsThereMayBeAreInvitedAndJoin() throws InterruptedException {
    String merchant = registered();
    List<Reply> replies =
        AtOnce.answers(i -> as("member").post(merchant + "/invitations", byName("p" + i + hoa)));
    assertThat(replies).extracting(Reply::status).containsOnly(201, 409);
    List<Reply> invited = replies.stream().filter(reply -> reply.status() == 201).toList();
    assertThat(invited).hasSize(Membership.MEMBERS_MAX - 1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() == 409)
        .extracting(Reply::code)
        .containsOnly("too-many-members");
    AtOnce.answers(
        invited.size(),
        i ->
            person(invited.get(i).text("userName"))
                .post("/v1/invitations/" + invited.get(i).text("id") + "/accept", null));
    assertThat(members(merchant)).hasSize(Membership.MEMBERS_MAX);
  }

  /** Whichever comes first holds. */
  @Test
  void ofAcceptingAndWithdrawingAtOnceOneHappens() throws InterruptedException {
    String merchant = registered();
    String id = invited(merchant, hoa);
    List<Integer> statuses =
        AtOnce.answers(
            2,
            i ->
                i == 0
                    ? person(hoa).post("/v1/invitations/" + id + "/accept", null).status()
                    : as("member").delete(merchant + "/invitations/" + id).status());
    if (statuses.getFirst() == 200) {
      assertThat(members(merchant)).contains(hoa);
    } else {
      assertThat(statuses).containsExactly(404, 204);
      assertThat(members(merchant)).hasSize(1);
    }
    assertThat(as("member").get(merchant + "/invitations").body().path("items")).isEmpty();
  }

  /** As after a crash between the two writes. */
  @Test
  void whoHasAcceptedBecomesMemberByAcceptingAgainAndIsNotTurnedAway() {
    String merchant = registered();
    String id = invited(merchant, hoa);
    var book = invitations.holding(id).orElseThrow();
    assertThat(invitations.replace(book.replacing(id, one -> one.accepted(hoa)))).isTrue();
    Reply refused = as("member").delete(merchant + "/invitations/" + id);
    assertThat(refused.code()).isEqualTo("wrong-state");
    Api other = new Api(port, Tokens.personCalled("other", hoa));
    assertThat(other.post("/v1/invitations/" + id + "/accept", null).status()).isEqualTo(404);
    assertThat(person(hoa).post("/v1/invitations/" + id + "/accept", null).status()).isEqualTo(200);
    assertThat(members(merchant)).contains(hoa);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"userName\": \"a b\"}",
        "{\"userName\": \"\"}",
        "{\"userName\": 5}",
        "{\"email\": \"hoa\"}",
        "{\"email\": \"a b@example.vn\"}",
        "{\"userName\": \"hoa\", \"email\": \"hoa@example.vn\"}"
      })
  void badInvitationIsRefused(String body) {
    String merchant = registered();
    assertThat(as("member").post(merchant + "/invitations", body).status()).isIn(400, 422);
    assertThat(as("member").get(merchant + "/invitations").body().path("items")).isEmpty();
  }

  private String invited(String merchant, String userName) {
    return new Registered(port).invited(merchant, userName);
  }

  private List<String> members(String merchant) {
    return new Registered(port).members(merchant);
  }

  private String registered() {
    return new Registered(port).merchant();
  }

  private Api person(String userName) {
    return new Api(port, Tokens.personWithoutRole(userName));
  }

  private static Map<String, String> byName(String userName) {
    return Map.of("userName", userName);
  }

  private Api as(String who) {
    return People.as(port, who);
  }
}
