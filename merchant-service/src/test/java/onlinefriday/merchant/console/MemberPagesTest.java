package onlinefriday.merchant.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import onlinefriday.merchant.registry.MerchantBodies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class MemberPagesTest {
  @LocalServerPort int port;

  @Test
  void memberIsAddedAndLeavesAndTheLastOneStays() {
    String page = members();
    assertThat(as("member").page(page).html())
        .contains("Thành viên cuối cùng", "(bạn)")
        .doesNotContain("/members/remove");
    Reply refused = as("member").form(page + "/remove", "person", "member");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.html()).contains("role=\"alert\"", "không thể rời đi");
    assertThat(as("member").form(page, "subject", "a b").html())
        .contains("id=\"subject-error\"", "value=\"a b\"");

    String hoa = "hoa-" + UUID.randomUUID();
    assertThat(as("member").form(page, "subject", hoa).status()).isEqualTo(302);
    Api newcomer = new Api(port, Tokens.personWithoutRole(hoa));
    assertThat(newcomer.page(page).html()).contains("member", "Rời đi");
    Reply left = newcomer.form(page + "/remove", "person", hoa);
    assertThat(left.header("Location")).endsWith("/merchant?done=leave");
    assertThat(newcomer.page(page).status()).isEqualTo(404);
    assertThat(newcomer.page("/merchant").html()).contains("Mã người dùng của bạn", hoa);
  }

  @ParameterizedTest
  @CsvSource({"stranger, 404", "other merchant, 404", "officer-79, 403", "auditor, 403"})
  void membersAreNamedByNobodyElse(String name, int status) {
    String page = members();
    assertThat(as(name).page(page).status()).isEqualTo(status);
    assertThat(as(name).form(page, "subject", "hoa").status()).isEqualTo(status);
    assertThat(as(name).form(page + "/remove", "person", "member").status()).isEqualTo(status);
  }

  @Test
  void operatorNamesTheFirstMemberOfOneThatAnAuthorityRegistered() {
    String id = as("operator").post("/v1/merchants", MerchantBodies.good()).text("id");
    String page = "/merchant/traders/" + id + "/members";
    assertThat(as("operator").page(page).html()).contains("Chưa có thành viên");
    assertThat(as("operator").form(page, "subject", "hoa").status()).isEqualTo(302);
    assertThat(as("operator").page(page).html()).contains("hoa", "Thành viên cuối cùng");
  }

  private String members() {
    String id = as("member").post("/v1/merchants", MerchantBodies.good()).text("id");
    return "/merchant/traders/" + id + "/members";
  }

  private Api as(String name) {
    return People.as(port, name);
  }
}
