package onlinefriday.merchant.declaration;

import static onlinefriday.merchant.item.FiledItems.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.TaxCodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class DeclarationApiTest {
  @LocalServerPort int port;
  @Autowired Declarations declarations;

  private final String merchant = "m-" + UUID.randomUUID();
  private final String member = "member-of-" + merchant;

  @BeforeEach
  void register() {
    Map<String, Object> body = new HashMap<>();
    body.put("id", merchant);
    body.put("legalName", "Công ty TNHH Hàng Việt");
    body.put("taxCode", TaxCodes.next());
    body.put("kind", "ENTERPRISE");
    body.put("province", "79");
    assertThat(as(Tokens.personWithoutRole(member)).post("/v1/merchants", body).status())
        .isEqualTo(201);
    declare("autumn", "2026-11-01", "2026-11-15");
  }

  @Test
  void whoMaySeeTheMerchantSeesTheHistoryOfASku() {
    for (String token :
        List.of(
            Tokens.operator(),
            Tokens.auditor(),
            Tokens.officer("79"),
            Tokens.inspector("79"),
            Tokens.merchant(merchant),
            Tokens.personWithoutRole(member))) {
      Reply reply = as(token).get(history());
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.body().path("items")).hasSize(1);
    }
    JsonNode declared = as(Tokens.operator()).get(history()).body().at("/items/0");
    assertThat(declared.path("referencePrice").asLong()).isEqualTo(200_000);
    assertThat(declared.path("referenceObservedOn").asString()).isEqualTo("2026-11-10");
    assertThat(declared.path("referenceSource").asString()).isEqualTo("https://shop.example/A1");
    assertThat(declared.path("promotionalPrice").asLong()).isEqualTo(150_000);
    assertThat(declared.path("filingId").asString()).isEqualTo(merchant + "-autumn");
    assertThat(declared.path("start").asString()).isEqualTo("2026-11-01");
    assertThat(declared.has("endedOn")).isFalse();
    assertThat(declared.path("countsAsDiscount").asBoolean()).isTrue();
  }

  static List<String> wrongPeople() {
    return List.of(
        Tokens.officer("01"),
        Tokens.inspector("01"),
        Tokens.merchant("m-other"),
        Tokens.personWithoutRole("somebody"));
  }

  @ParameterizedTest
  @MethodSource("wrongPeople")
  void whoMayNotSeeTheMerchantLearnsNothingOfItsPrices(String token) {
    assertThat(as(token).get(history()).status()).isEqualTo(404);
    Reply asked = as(token).post("/v1/filings/assess", asked(merchant));
    assertThat(asked.status()).isEqualTo(404);
    assertThat(as(Tokens.operator()).post("/v1/filings/assess", asked("no-such")).status())
        .isEqualTo(404);
  }

  @Test
  void strangersAndAppsAreRefused() {
    assertThat(as(null).get(history()).status()).isEqualTo(401);
    assertThat(as(Tokens.partner("shopee", "reports:read")).get(history()).status()).isEqualTo(403);
    assertThat(as(Tokens.operator()).get("/v1/merchants/" + merchant + "/declarations").status())
        .isEqualTo(400);
  }

  @Test
  void theHistoryIsPaged() {
    declare("later", "2026-12-01", "2026-12-05");
    JsonNode first = as(Tokens.operator()).get(history() + "&limit=1").body();
    assertThat(first.at("/items/0/filingId").asString()).isEqualTo(merchant + "-later");
    String next = history() + "&limit=1&cursor=" + first.path("nextCursor").asString();
    JsonNode second = as(Tokens.operator()).get(next).body();
    assertThat(second.at("/items/0/filingId").asString()).isEqualTo(merchant + "-autumn");
    assertThat(second.has("nextCursor")).isFalse();
  }

  @Test
  void whatAMerchantDeclaredIsHeldAgainstItsNextProgramme() {
    for (String own : List.of(Tokens.merchant(merchant), Tokens.personWithoutRole(member))) {
      assertThat(warnings(own, asked(null))).contains("reference-price-raised");
    }
    for (String token :
        List.of(Tokens.operator(), Tokens.merchant(merchant), Tokens.personWithoutRole(member))) {
      assertThat(warnings(token, asked(merchant))).contains("reference-price-raised");
    }
  }

  @Test
  void withoutAMerchantNothingDeclaredIsJudged() {
    assertThat(warnings(Tokens.operator(), asked(null))).doesNotContain("reference-price-raised");
    assertThat(warnings(Tokens.personWithoutRole("nobody's"), asked(null)))
        .doesNotContain("reference-price-raised");
    assertThat(warnings(Tokens.merchant("m-other"), asked(null)))
        .doesNotContain("reference-price-raised");
  }

  @Test
  void daysUnderDiscountAddUpWhileTheirLimitWasInForce() {
    declare("spring", "2026-01-01", "2026-05-01");
    Map<String, Object> last = asked(merchant);
    last.put("start", "2026-06-25");
    last.put("end", "2026-06-26");
    assertThat(warnings(Tokens.operator(), last)).contains("discount-days-over-120");
    last.put("start", "2026-06-26");
    last.put("end", "2026-06-27");
    assertThat(warnings(Tokens.operator(), last)).doesNotContain("discount-days-over-120");
  }

  private List<String> warnings(String token, Map<String, Object> asked) {
    Reply reply = as(token).post("/v1/filings/assess", asked);
    assertThat(reply.status()).isEqualTo(200);
    return reply.body().path("warnings").findValuesAsString("code");
  }

  /** The price of {@code A1} has gone up by half since it was declared. */
  private static Map<String, Object> asked(@Nullable String merchantId) {
    Map<String, Object> body = new HashMap<>();
    body.put("merchantId", merchantId);
    body.put("form", "discount");
    body.put("start", "2026-11-27");
    body.put("end", "2026-11-30");
    body.put("provinces", List.of("79"));
    body.put("channel", "ECOMMERCE_ONLY");
    body.put(
        "items",
        List.of(
            Map.of(
                "sku", "A1",
                "category", "Thời trang",
                "referencePrice", 300_000,
                "referenceObservedOn", "2026-11-20",
                "promotionalPrice", 200_000)));
    return body;
  }

  private void declare(String name, String start, String end) {
    LocalDate from = LocalDate.parse(start);
    declarations.record(
        new DeclaredFiling(
            merchant + "-" + name,
            2,
            merchant,
            "set-" + name,
            from.minusDays(5),
            from,
            LocalDate.parse(end),
            true,
            null),
        () -> List.of(item("A1")));
  }

  private String history() {
    return "/v1/merchants/" + merchant + "/declarations?sku=A1";
  }

  private Api as(@Nullable String token) {
    return new Api(port, token);
  }
}
