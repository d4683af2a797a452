package onlinefriday.merchant.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class MemberApiTest {
  @LocalServerPort int port;

  private final String hoa = "hoa-" + UUID.randomUUID();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # caller       | invite | list | withdraw | remove
          operator       | 201    | 200  | 204      | 204
          member         | 201    | 200  | 204      | 204
          officer-79     | 403    | 403  | 403      | 403
          inspector-79   | 403    | 403  | 403      | 403
          auditor        | 403    | 403  | 403      | 403
          officer-01     | 404    | 404  | 404      | 404
          stranger       | 404    | 404  | 404      | 404
          other merchant | 404    | 404  | 404      | 404
          partner        | 403    | 403  | 403      | 403
          nobody         | 401    | 401  | 401      | 401
          """)
  void membersAreInvitedAndRemovedByMembers(
      String caller, int invite, int list, int withdraw, int remove) {
    String merchant = registered();
    new Registered(port).join(merchant, "minh");
    String waiting = invited(merchant, "lan");
    assertThat(as(caller).post(merchant + "/invitations", byName(hoa)).status()).isEqualTo(invite);
    Reply listed = as(caller).get(merchant + "/invitations");
    assertThat(listed.status()).isEqualTo(list);
    assertThat(listed.html().contains("lan")).isEqualTo(list == 200);
    assertThat(as(caller).delete(merchant + "/invitations/" + waiting).status())
        .isEqualTo(withdraw);
    assertThat(as(caller).delete(merchant + "/members/minh").status()).isEqualTo(remove);
    assertThat(members(merchant).contains("minh")).isEqualTo(remove != 204);
  }

  @Test
  void nobodyIsMadeMemberUnasked() {
    String merchant = registered();
    int status = as("member").post(merchant + "/members", Map.of("subject", hoa)).status();
    assertThat(status).isIn(404, 405);
    invited(merchant, hoa);
    assertThat(members(merchant)).containsExactly(People.member());
    assertThat(person(hoa).get(merchant).status()).isEqualTo(404);
  }

  @Test
  void whoAcceptsSeesTheMerchantAndWhoLeavesDoesNot() {
    String merchant = registered();
    String id = invited(merchant, hoa);
    JsonNode asked = person(hoa).get("/v1/invitations").body().at("/items/0");
    assertThat(asked.path("id").asString()).isEqualTo(id);
    assertThat(asked.path("legalName").asString()).isEqualTo("Công ty TNHH Hàng Việt");
    assertThat(asked.path("invitedBy").asString()).isEqualTo(People.member());

    Reply joined = person(hoa).post("/v1/invitations/" + id + "/accept", null);
    assertThat(joined.status()).isEqualTo(200);
    assertThat(members(merchant)).containsExactly(People.member(), hoa);
    assertThat(person(hoa).get(merchant).status()).isEqualTo(200);
    assertThat(person(hoa).get("/v1/invitations").body().path("items")).isEmpty();
    assertThat(as("member").get(merchant + "/invitations").body().path("items")).isEmpty();
    assertThat(person(hoa).post("/v1/invitations/" + id + "/accept", null).status()).isEqualTo(404);
    assertThat(person(hoa).delete(merchant + "/members/" + hoa).status()).isEqualTo(204);
    assertThat(person(hoa).get(merchant).status()).isEqualTo(404);
  }

  @Test
  void lastMemberStays() {
    String merchant = registered();
    Reply refused = as("operator").delete(merchant + "/members/" + People.member());
    assertThat(refused.code()).isEqualTo("last-member");
    assertThat(as("operator").delete(merchant + "/members/nobody-here").status()).isEqualTo(204);
  }

  @Test
  void ofTwoWhoLeaveAtOnceOneStays() throws InterruptedException {
    String merchant = registered();
    new Registered(port).join(merchant, hoa);
    AtOnce.answers(
        i ->
            as("operator")
                .delete(merchant + "/members/" + (i % 2 == 0 ? hoa : People.member()))
                .status());
    assertThat(members(merchant)).hasSize(1);
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
