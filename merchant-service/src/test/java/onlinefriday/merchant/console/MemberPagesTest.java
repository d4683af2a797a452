package onlinefriday.merchant.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  void memberIsInvitedAcceptsAndLeavesAndTheLastOneStays() {
    String page = members();
    assertThat(as("member").page(page).html())
        .contains("Thành viên cuối cùng", "(bạn)")
        .doesNotContain("/members/remove");
    Reply refused = as("member").form(page + "/remove", "person", People.member());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.html()).contains("role=\"alert\"", "không thể rời đi");
    assertThat(as("member").form(page, "userName", "a b").html())
        .contains("id=\"userName-error\"", "value=\"a b\"");

    String hoa = "hoa-" + UUID.randomUUID();
    Api newcomer = new Api(port, Tokens.personWithoutRole(hoa));
    assertThat(newcomer.page("/merchant").html())
        .contains("Tên người dùng của bạn", hoa)
        .doesNotContain("Lời mời");
    assertThat(as("member").form(page, "userName", hoa, "email", "").header("Location"))
        .endsWith("?done=invite");
    assertThat(as("member").page(page).html()).contains("Đang chờ trả lời", hoa);
    assertThat(newcomer.page(page).status()).isEqualTo(404);
    String asked = newcomer.page("/merchant").html();
    assertThat(asked).contains("Lời mời làm thành viên", "Công ty TNHH Hàng Việt", "Đồng ý");
    Matcher accept =
        Pattern.compile("action=\"(/merchant/invitations/[^\"]*/accept)\"").matcher(asked);
    assertThat(accept.find()).isTrue();
    assertThat(as("stranger").form(accept.group(1)).status()).isEqualTo(404);
    assertThat(newcomer.form(accept.group(1)).header("Location")).endsWith("/merchant?done=accept");
    assertThat(newcomer.page(page).html()).contains(People.member(), "Rời đi");
    Reply left = newcomer.form(page + "/remove", "person", hoa);
    assertThat(left.header("Location")).endsWith("/merchant?done=leave");
    assertThat(newcomer.page(page).status()).isEqualTo(404);
  }

  @Test
  void invitationIsWithdrawnAndDeclined() {
    String page = members();
    String hoa = "hoa-" + UUID.randomUUID();
    as("member").form(page, "userName", hoa);
    String invitation = person(hoa).get("/v1/invitations").body().at("/items/0/id").asString();
    assertThat(as("member").form(page + "/withdraw", "invitation", invitation).status())
        .isEqualTo(302);
    assertThat(person(hoa).page("/merchant").html()).doesNotContain("Lời mời làm");
    as("member").form(page, "userName", hoa);
    String again = person(hoa).get("/v1/invitations").body().at("/items/0/id").asString();
    assertThat(person(hoa).form("/merchant/invitations/" + again + "/decline").header("Location"))
        .endsWith("?done=decline");
    assertThat(as("member").page(page).html()).doesNotContain(hoa);
  }

  @ParameterizedTest
  @CsvSource({"stranger, 404", "other merchant, 404", "officer-79, 403", "auditor, 403"})
  void membersAreNamedByNobodyElse(String name, int status) {
    String page = members();
    assertThat(as(name).page(page).status()).isEqualTo(status);
    assertThat(as(name).form(page, "userName", "hoa").status()).isEqualTo(status);
    assertThat(as(name).form(page + "/remove", "person", People.member()).status())
        .isEqualTo(status);
    assertThat(as(name).form(page + "/withdraw", "invitation", "v-1").status()).isEqualTo(status);
  }

  @Test
  void operatorInvitesTheFirstMemberOfOneThatAnAuthorityRegistered() {
    String id = as("operator").post("/v1/merchants", MerchantBodies.good()).text("id");
    String page = "/merchant/traders/" + id + "/members";
    assertThat(as("operator").page(page).html()).contains("Chưa có thành viên");
    assertThat(as("operator").form(page, "userName", "hoa").status()).isEqualTo(302);
    assertThat(as("operator").page(page).html()).contains("Đang chờ trả lời", "hoa");
  }

  @Test
  void correctingTheNameSaysThatItIsVerifiedAgain() {
    String id = as("member").post("/v1/merchants", MerchantBodies.good()).text("id");
    String page = "/merchant/traders/" + id;
    assertThat(as("member").page(page).html()).contains("mã số thuế được giữ cho đơn vị đến");
    as("operator").post("/v1/merchants/" + id + "/verify", null);
    String form = as("member").page(page).html();
    assertThat(form).contains("phải được xác minh lại").doesNotContain("được giữ cho đơn vị");
    String taxCode = as("member").get("/v1/merchants/" + id).text("taxCode");
    Reply sent =
        as("member")
            .form(
                page,
                "version",
                "2",
                "legalName",
                "Công ty Khác",
                "taxCode",
                taxCode,
                "kind",
                "ENTERPRISE",
                "province",
                "79");
    assertThat(sent.header("Location")).endsWith("?done=review");
    assertThat(as("member").page("/merchant?done=review").html()).contains("chờ cơ quan quản lý");
  }

  /** Anew: what is sent as a browser does stays so. */
  private Api person(String userName) {
    return new Api(port, Tokens.personWithoutRole(userName));
  }

  private String members() {
    String id = as("member").post("/v1/merchants", MerchantBodies.good()).text("id");
    return "/merchant/traders/" + id + "/members";
  }

  private Api as(String name) {
    return People.as(port, name);
  }
}
