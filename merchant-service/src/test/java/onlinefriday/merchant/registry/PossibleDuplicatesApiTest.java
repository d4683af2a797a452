package onlinefriday.merchant.registry;

import static onlinefriday.merchant.registry.MerchantBodies.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import onlinefriday.merchant.TaxCodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class PossibleDuplicatesApiTest {
  private final String name = "Hợp tác xã " + UUID.randomUUID();

  @LocalServerPort int port;

  @Test
  void sameNameInTheProvinceAndSameTaxCodeStemAreShown() {
    String stem = TaxCodes.next();
    String head = registered(name, stem, "79");
    String branch = registered("Chi nhánh", stem + "-001", "79");
    String far = registered(name, stem + "-002", "01");
    String twin = registered(name, TaxCodes.next(), "79");

    assertThat(ids(as("officer-79").get(at(head)))).containsExactlyInAnyOrder(branch, twin);
    assertThat(ids(as("operator").get(at(head)))).containsExactlyInAnyOrder(branch, twin, far);
    assertThat(ids(as("officer-01").get(at(far)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "operator, 200", "officer-79, 200", "inspector-79, 200", "auditor, 200", "member, 403",
    "officer-01, 404", "stranger, 404", "other merchant, 404", "partner, 403", "nobody, 401",
  })
  void hintIsForThoseWhoDecide(String caller, int status) {
    String id = as("member").post("/v1/merchants", good()).text("id");
    assertThat(as(caller).get(at(id)).status()).isEqualTo(status);
  }

  /** Not even to those who may see the holder: the refusal is the same for all. */
  @Test
  void refusalOfTakenTaxCodeTellsNobodyWhoHasIt() {
    String taxCode = TaxCodes.next();
    String holder = registered(name, taxCode, "79");
    Map<String, @Nullable Object> again = good("taxCode", taxCode);
    for (String who : List.of("operator", "officer-79", "member", "stranger", "other merchant")) {
      Reply refused = as(who).with("Accept-Language", "vi").post("/v1/merchants", again);
      assertThat(refused.code()).as(who).isEqualTo("tax-code-in-use");
      assertThat(refused.text("detail")).as(who).contains("mời", "giấy tờ chứng minh");
      assertThat(refused.html()).as(who).doesNotContain(holder, name, "79", "/v1/merchants/m-");
    }
    Reply page =
        as("member")
            .form(
                "/merchant/traders",
                "legalName",
                "Khác",
                "taxCode",
                taxCode,
                "kind",
                "ENTERPRISE",
                "province",
                "01");
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.html()).contains("giấy tờ chứng minh").doesNotContain(holder, name);
  }

  @Test
  void personsNumberHasNoBranches() {
    String number = "07909900" + TaxCodes.next().substring(5, 9);
    Map<String, @Nullable Object> first = good("taxCode", number);
    first.put("kind", "HOUSEHOLD");
    first.put("legalName", name);
    String id = as("operator").post("/v1/merchants", first).text("id");
    Map<String, @Nullable Object> other = new HashMap<>(first);
    other.put("taxCode", number.substring(0, 10) + (number.endsWith("77") ? "78" : "77"));
    other.put("legalName", "Hộ khác");
    assertThat(as("operator").post("/v1/merchants", other).status()).isEqualTo(201);
    assertThat(ids(as("operator").get(at(id)))).isEmpty();
  }

  private String registered(String legalName, String taxCode, String province) {
    Map<String, @Nullable Object> body = good("legalName", legalName);
    body.put("taxCode", taxCode);
    body.put("province", province);
    Reply made = as("operator").post("/v1/merchants", body);
    assertThat(made.status()).isEqualTo(201);
    return made.text("id");
  }

  private static String at(String id) {
    return "/v1/merchants/" + id + "/possible-duplicates";
  }

  private static Iterable<String> ids(Reply found) {
    return found.body().path("items").findValuesAsString("id");
  }

  private Api as(String who) {
    return People.as(port, who);
  }
}
