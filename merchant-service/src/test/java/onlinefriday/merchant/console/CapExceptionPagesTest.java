package onlinefriday.merchant.console;

import static org.assertj.core.api.Assertions.assertThat;

import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import onlinefriday.merchant.registry.MerchantBodies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class CapExceptionPagesTest {
  @LocalServerPort int port;

  @Test
  void operatorGrantsAnExceptionSeesItAndEndsIt() {
    String id = registered();
    String page = "/officer/merchants/" + id + "/cap-exceptions";
    assertThat(as("operator").page(page).html()).contains("Không có ngoại lệ nào");
    assertThat(grant("operator", page, "1", "2026-01-01", "2026-01-31").status()).isEqualTo(302);
    assertThat(grant("officer-79", page, "2", "2020-01-01", "2999-01-31").status()).isEqualTo(302);
    assertThat(as("operator").page(page + "?lang=en").html())
        .contains("Fresh food", "QĐ 12/2026", "EXCEPTION_IN_FORCE", "EXCEPTION_OVER");
    String link = "/officer/merchants/" + id + "/cap-exceptions\"";
    assertThat(EveryPage.of(as("operator"), "/officer/cap-exceptions")).contains(link);
    assertThat(EveryPage.of(as("officer-79"), "/officer/cap-exceptions")).contains(link);
    assertThat(EveryPage.of(as("officer-01"), "/officer/cap-exceptions")).doesNotContain(link);

    assertThat(as("operator").form(page + "/0/end", "version", "3").status()).isEqualTo(302);
    assertThat(as("operator").form(page + "/0/end", "version", "3").status()).isEqualTo(412);
    assertThat(as("operator").page(page).html()).contains("2999").doesNotContain("31/01/2026");
  }

  @Test
  void badExceptionIsToldAtItsFieldsAndWhatWasTypedStays() {
    String page = "/officer/merchants/" + registered() + "/cap-exceptions";
    grant("operator", page, "1", "2026-01-01", "2026-01-31");
    Reply backwards = grant("operator", page, "2", "2026-02-02", "2026-02-01");
    assertThat(backwards.status()).isEqualTo(422);
    assertThat(backwards.html()).contains("id=\"to-error\"", "value=\"2026-02-02\"");
    assertThat(grant("operator", page, "2", "2026-02-30", "2026-02-01").html())
        .contains("id=\"from-error\"");
    assertThat(as("operator").form(page, "version", "2").html())
        .contains("id=\"ground-error\"", "id=\"from-error\"", "id=\"to-error\"")
        .contains("id=\"reference-error\"");
  }

  @ParameterizedTest
  @CsvSource({
    "inspector-79, 403",
    "auditor, 403",
    "officer-01, 404",
    "inspector-01, 404",
    "member, 403",
    "stranger, 403",
    "partner, 403"
  })
  void exceptionIsDecidedByNobodyElse(String name, int status) {
    String page = "/officer/merchants/" + registered() + "/cap-exceptions";
    grant("operator", page, "1", "2026-01-01", "2026-01-31");
    assertThat(grant(name, page, "2", "2026-02-01", "2026-02-02").status()).isEqualTo(status);
    assertThat(as(name).form(page + "/0/end", "version", "2").status()).isEqualTo(status);
    assertThat(as("operator").page(page).html()).contains("31/01/2026").doesNotContain("02/02/2");
  }

  @Test
  void othersReadExceptionsAndAreOfferedNothing() {
    String page = "/officer/merchants/" + registered() + "/cap-exceptions";
    grant("operator", page, "1", "2026-01-01", "2026-01-31");
    assertThat(as("auditor").page(page).html())
        .contains("31/01/2026")
        .doesNotContain("name=\"ground\"", "/end");
  }

  @Test
  void listIsNobodyElses() {
    for (String name : new String[] {"stranger", "other merchant", "partner"}) {
      assertThat(as(name).page("/officer/cap-exceptions").status()).isEqualTo(403);
    }
    for (String name : new String[] {"auditor", "inspector", "inspector-01"}) {
      assertThat(as(name).page("/officer/cap-exceptions?lang=en").status()).isEqualTo(200);
    }
  }

  private Reply grant(String name, String page, String version, String from, String to) {
    return as(name)
        .form(
            page,
            "version",
            version,
            "ground",
            "FRESH_FOOD",
            "from",
            from,
            "to",
            to,
            "reference",
            "QĐ 12/2026");
  }

  private String registered() {
    return as("member").post("/v1/merchants", MerchantBodies.good()).text("id");
  }

  private Api as(String name) {
    return People.as(port, name);
  }
}
