package onlinefriday.merchant.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class MemberApiTest {
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # caller       | add | remove
          operator       | 200 | 204
          member         | 200 | 204
          officer-79     | 403 | 403
          inspector-79   | 403 | 403
          auditor        | 403 | 403
          officer-01     | 404 | 404
          stranger       | 404 | 404
          other merchant | 404 | 404
          partner        | 403 | 403
          nobody         | 401 | 401
          """)
  void membersAreNamedByMembers(String caller, int add, int remove) {
    String path = registered();
    as("operator").post(path, Map.of("subject", "minh"));
    assertThat(as(caller).post(path, Map.of("subject", "hoa")).status()).isEqualTo(add);
    assertThat(as(caller).delete(path + "/minh").status()).isEqualTo(remove);
    assertThat(members(path).contains("hoa")).isEqualTo(add == 200);
    assertThat(members(path).contains("minh")).isEqualTo(remove != 204);
  }

  @Test
  void whoBecomesMemberSeesTheMerchantAndWhoLeavesDoesNot() {
    String path = registered();
    String merchant = path.substring(0, path.lastIndexOf('/'));
    Api hoa = new Api(port, Tokens.personWithoutRole("hoa"));
    assertThat(hoa.get(merchant).status()).isEqualTo(404);
    as("member").post(path, Map.of("subject", "hoa"));
    assertThat(hoa.get(merchant).status()).isEqualTo(200);
    assertThat(hoa.delete(path + "/hoa").status()).isEqualTo(204);
    assertThat(hoa.get(merchant).status()).isEqualTo(404);
  }

  @Test
  void lastMemberStays() {
    String path = registered();
    Reply refused = as("operator").delete(path + "/member");
    assertThat(refused.code()).isEqualTo("last-member");
    assertThat(as("operator").delete(path + "/nobody-here").status()).isEqualTo(204);
  }

  @Test
  void memberIsAddedOnce() {
    String path = registered();
    Reply first = as("member").post(path, Map.of("subject", "hoa"));
    assertThat(as("member").post(path, Map.of("subject", "hoa")).body()).isEqualTo(first.body());
  }

  @Test
  void ofSixtyFourAtOnceAsManyAsThereMayBeAreAdded() throws InterruptedException {
    String path = registered();
    List<Reply> replies =
        AtOnce.answers(i -> as("operator").post(path, Map.of("subject", "p" + i)));
    assertThat(replies).extracting(Reply::status).containsOnly(200, 409);
    assertThat(members(path)).hasSize(MemberController.MEMBERS_MAX);
    assertThat(replies)
        .filteredOn(reply -> reply.status() == 200)
        .hasSize(MemberController.MEMBERS_MAX - 1);
  }

  @Test
  void ofTwoWhoLeaveAtOnceOneStays() throws InterruptedException {
    String path = registered();
    as("operator").post(path, Map.of("subject", "hoa"));
    AtOnce.answers(i -> as("operator").delete(path + (i % 2 == 0 ? "/hoa" : "/member")).status());
    assertThat(members(path)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"subject\": \"a b\"}", "{\"subject\": \"a/b\"}", "{\"subject\": 5}"})
  void badSubjectIsRefused(String body) {
    assertThat(as("member").post(registered(), body).status()).isIn(400, 422);
  }

  private List<String> members(String path) {
    return as("operator")
        .get(path.substring(0, path.lastIndexOf('/')))
        .body()
        .path("members")
        .valueStream()
        .map(one -> one.asString())
        .toList();
  }

  private String registered() {
    return new Registered(port).merchant() + "/members";
  }

  private Api as(String who) {
    return People.as(port, who);
  }
}
