package onlinefriday.merchant.filing;

import static onlinefriday.merchant.filing.Desk.contest;
import static onlinefriday.merchant.filing.Desk.discount;
import static onlinefriday.merchant.filing.Desk.draw;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.TaxCodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every rule about who sees what, tried by the wrong person. */
@ServiceTest
class FilingAccessApiTest {
  private static final Map<String, String> NOTHING = Map.of();

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  @BeforeEach
  void itIsAMondayInNovember() {
    clock.moveTo(Instant.parse(Desk.NOVEMBER_16));
  }

  @AfterEach
  void itIsToday() {
    clock.reset();
  }

  @Test
  void aDraftIsTheMerchantsOwn() {
    String merchant = desk().merchant();
    String path = desk().drafted(contest(merchant, "79"));
    for (String stranger :
        List.of(
            Tokens.officer("79"),
            Tokens.inspector("79"),
            Tokens.inspector(""),
            Tokens.merchant("m-other"),
            Tokens.personWithoutRole("anybody"))) {
      nothingIsThere(stranger, path, merchant);
    }
    for (String one : List.of(Tokens.merchant(merchant), Tokens.operator(), Tokens.auditor())) {
      assertThat(desk().as(one).get(path).status()).isEqualTo(200);
      assertThat(ids(one, "merchantId=" + merchant)).hasSize(1);
    }
  }

  @Test
  void whatWasFiledIsSeenInItsProvincesOnly() {
    String merchant = desk().merchant();
    String path = desk().submitted(contest(merchant, "79", "68"));
    for (String one :
        List.of(
            Tokens.officer("79"),
            Tokens.officer("68"),
            Tokens.inspector("68"),
            Tokens.auditor(),
            Tokens.merchant(merchant))) {
      assertThat(desk().as(one).get(path).status()).isEqualTo(200);
      assertThat(desk().as(one).get(path + "/items").status()).isEqualTo(200);
      assertThat(ids(one, "merchantId=" + merchant)).hasSize(1);
    }
    for (String stranger :
        List.of(Tokens.officer("01"), Tokens.inspector("01"), Tokens.merchant("m-other"))) {
      nothingIsThere(stranger, path, merchant);
    }
    assertThat(ids(Tokens.officer("79"), "province=68&merchantId=" + merchant)).hasSize(1);
    assertThat(ids(Tokens.officer("79"), "province=01&merchantId=" + merchant)).isEmpty();
  }

  @Test
  void appsSeeNoFilingsAtAll() {
    String path = desk().submitted(discount(desk().merchant()));
    Api app = desk().as(Tokens.partner("shopee", "vouchers:redeem"));
    assertThat(app.get(path).status()).isEqualTo(403);
    assertThat(app.get("/v1/filings").status()).isEqualTo(403);
    assertThat(app.post("/v1/filings", "{").status()).isEqualTo(403);
    assertThat(new Api(port, null).get(path).status()).isEqualTo(401);
  }

  @Test
  void afterAMergerTheSuccessorsOfficersSeeWhatTheOldProvinceHad() {
    String merchant = desk().merchant();
    Map<String, @Nullable Object> old = discount(merchant);
    old.put("start", "2025-06-20");
    old.put("end", "2025-06-28");
    old.put("provinces", List.of("60")); // Bình Thuận, since July 2025 a part of Lâm Đồng
    old.put("items", List.of());
    String path = desk().submitted(old);

    assertThat(desk().officer("68").get(path).status()).isEqualTo(200);
    assertThat(ids(Tokens.officer("68"), "merchantId=" + merchant)).hasSize(1);
    nothingIsThere(Tokens.officer("60"), path, merchant);
    nothingIsThere(Tokens.officer("79"), path, merchant);
  }

  @Test
  void aCodeThatWasGivenOutAgainNamesTheTerritoryOfItsTime() {
    String merchant = desk().merchant();
    Map<String, @Nullable Object> old = discount(merchant);
    old.put("start", "2025-06-20");
    old.put("end", "2025-06-28");
    old.put("provinces", List.of("82")); // Tiền Giang, now a part of Đồng Tháp with its code
    old.put("items", List.of());
    String mergedIntoNamesake = desk().submitted(old);
    old.put("provinces", List.of("80")); // Long An, now a part of Tây Ninh, which has its code
    String longAn = desk().submitted(old);
    old.put("provinces", List.of("72")); // Tây Ninh of then
    String tayNinh = desk().submitted(old);

    assertThat(ids(Tokens.officer("80"), "merchantId=" + merchant))
        .containsExactlyInAnyOrder(id(longAn), id(tayNinh));
    assertThat(ids(Tokens.officer("82"), "merchantId=" + merchant))
        .containsExactly(id(mergedIntoNamesake));
    assertThat(ids(Tokens.officer("72"), "merchantId=" + merchant)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"submit", "amend", "withdraw", "result-report"})
  void onlyTheMerchantAndTheOperatorActForIt(String step) {
    String path = desk().submitted(contest(desk().merchant(), "79"));
    for (String onlooker :
        List.of(Tokens.officer("79"), Tokens.inspector("79"), Tokens.auditor())) {
      assertThat(desk().as(onlooker).post(path + "/" + step, "{").status()).isEqualTo(403);
      assertThat(desk().as(onlooker).put(path, "{").status()).isEqualTo(403);
      assertThat(desk().as(onlooker).put(path + "/items", "{").status()).isEqualTo(403);
    }
    assertThat(desk().as(Tokens.merchant("m-other")).post(path + "/" + step, "{").status())
        .isEqualTo(404);
  }

  @Test
  void onlyTheAuthorityThatReceivedItDecides() {
    String merchant = desk().merchant();
    String path = desk().submitted(contest(merchant, "79"));
    for (String onlooker :
        List.of(
            Tokens.merchant(merchant),
            Tokens.inspector("79"),
            Tokens.auditor(),
            Tokens.operator())) {
      assertThat(desk().as(onlooker).post(path + "/decision", "{").status()).isEqualTo(403);
    }
    assertThat(desk().decide(Tokens.officer("68"), path, "ACCEPT").status()).isEqualTo(404);

    String ministrys = desk().submitted(draw(merchant, "79", "68"));
    assertThat(desk().decide(Tokens.officer("68"), ministrys, "ACCEPT").status()).isEqualTo(403);
  }

  @Test
  void nobodyFilesForAMerchantThatIsNotTheirs() {
    String merchant = desk().merchant();
    for (String other : List.of(Tokens.officer("79"), Tokens.inspector(""), Tokens.auditor())) {
      assertThat(desk().as(other).post("/v1/filings", discount(merchant)).status()).isEqualTo(403);
    }
    for (String other : List.of(Tokens.merchant("m-other"), Tokens.personWithoutRole("anybody"))) {
      assertThat(desk().as(other).post("/v1/filings", discount(merchant)).status()).isEqualTo(404);
      assertThat(desk().as(other).post("/v1/filings", discount("m-none")).status()).isEqualTo(404);
    }
    Reply unknown = desk().operator().post("/v1/filings", discount("m-none"));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.body().at("/errors/0/field").asString()).isEqualTo("merchantId");
  }

  @Test
  void aMemberActsForEachOfTheirMerchants() {
    String person = Tokens.personWithoutRole("seller-" + System.nanoTime());
    for (int i = 0; i < 2; i++) {
      Map<String, String> form =
          Map.of(
              "legalName",
              "Hộ kinh doanh " + i,
              "taxCode",
              TaxCodes.next(),
              "kind",
              "HOUSEHOLD",
              "province",
              "79");
      String id = desk().as(person).post("/v1/merchants", form).text("id");
      Reply made = desk().as(person).post("/v1/filings", discount(id));
      assertThat(made.status()).isEqualTo(201);
      // not verified yet: filing is a duty of every trader
      Reply filed = desk().as(person).post(made.header("Location") + "/submit", null);
      assertThat(filed.text("state")).isEqualTo("DECLARED");
    }
    assertThat(ids(person, "state=DECLARED")).hasSize(2);
    assertThat(ids(person, "state=DRAFT")).isEmpty();
    assertThat(ids(Tokens.personWithoutRole("nobodys-member"), "state=DECLARED")).isEmpty();
  }

  @Test
  void listsComeInPages() {
    String merchant = desk().merchant();
    for (int i = 0; i < 3; i++) {
      desk().submitted(contest(merchant, "79"));
    }
    String list = "/v1/filings?limit=2&province=79&state=NOTIFIED&merchantId=" + merchant;
    Reply first = desk().officer("79").get(list);
    assertThat(first.body().path("items")).hasSize(2);
    Reply second = desk().officer("79").get(list + "&cursor=" + first.text("nextCursor"));
    assertThat(second.body().path("items")).hasSize(1);
    assertThat(second.body().has("nextCursor")).isFalse();
    assertThat(desk().operator().get("/v1/filings?limit=2").body().path("items")).hasSize(2);
    assertThat(desk().as(Tokens.inspector("")).get("/v1/filings?limit=2").status()).isEqualTo(200);
    assertThat(desk().operator().get("/v1/filings?state=LOST").status()).isEqualTo(400);
  }

  private void nothingIsThere(String stranger, String path, String merchant) {
    Api api = desk().as(stranger);
    assertThat(api.get(path).status()).isEqualTo(404);
    assertThat(api.get(path + "/items").status()).isEqualTo(404);
    assertThat(api.get(path + "/history").status()).isEqualTo(404);
    assertThat(api.put(path, NOTHING).status()).isEqualTo(404);
    assertThat(api.post(path + "/submit", null).status()).isEqualTo(404);
    assertThat(api.post(path + "/decision", NOTHING).status()).isEqualTo(404);
    assertThat(ids(stranger, "merchantId=" + merchant)).isEmpty();
  }

  private List<String> ids(String token, String query) {
    return desk()
        .as(token)
        .get("/v1/filings?" + query)
        .body()
        .path("items")
        .findValuesAsString("id");
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Desk desk() {
    return new Desk(port);
  }
}
