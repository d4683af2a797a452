package onlinefriday.merchant.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import onlinefriday.merchant.TaxCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class MerchantPagesTest {
  @LocalServerPort int port;
  String person;
  Api seller;

  @BeforeEach
  void somebodyNew() {
    person = "seller-" + UUID.randomUUID();
    seller = as(Tokens.personWithoutRole(person));
  }

  @Test
  void whoHasNoMerchantIsAskedToRegisterOneAndThenSeesIt() {
    assertThat(seller.page("/merchant").html()).contains("Bạn chưa có đơn vị bán hàng");
    Reply made = register("Hợp tác xã <Mây>");
    assertThat(made.status()).isEqualTo(302);
    assertThat(seller.page("/merchant?done=register").html())
        .contains("Hợp tác xã &lt;Mây&gt;", "Đã đăng ký", "Lập hồ sơ");
    assertThat(seller.page("/merchant?lang=en").html()).contains("Selling", "New filing");
  }

  @Test
  void errorsStandBesideTheirFieldsAndWhatWasTypedStays() {
    Reply refused =
        seller.form(
            "/merchant/traders",
            "legalName",
            "Cửa hàng <b>Mai</b>",
            "taxCode",
            "123",
            "kind",
            "HOUSEHOLD",
            "province",
            "");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html())
        .contains("id=\"taxCode-error\"", "id=\"province-error\"", "Cửa hàng &lt;b&gt;Mai")
        .contains("value=\"123\"");
  }

  @Test
  void filingIsDraftedItsGoodsEnteredAndItIsHandedIn() {
    String merchant = merchant();
    String filing = drafted(merchant, "discount", "2030-11-05", "2030-11-08");
    String version = "1";
    assertThat(
            seller
                .form(
                    filing + "/items",
                    "version",
                    version,
                    "sku",
                    "A1",
                    "name",
                    "Áo thun",
                    "referencePrice",
                    "200.000",
                    "promotionalPrice",
                    "150,000")
                .status())
        .isEqualTo(302);
    String shown = seller.page(filing).html();
    assertThat(shown)
        .contains("05/11/2030", "08/11/2030", "Áo thun", "200.000", "150.000", "Nộp hồ sơ")
        .contains("Không phải làm thủ tục", "Lập bản nháp");
    assertThat(seller.page(filing + "/submit").html()).contains("mỗi nơi cấp một số tiếp nhận");
    assertThat(seller.form(filing + "/submit", "version", "2").status()).isEqualTo(302);
    assertThat(seller.page(filing).html()).contains("data-state=\"DECLARED\"", "Rút hồ sơ");
    assertThat(seller.page("/merchant").html()).contains(filing);
  }

  @Test
  void lawAnswersWhileSomebodyTypes() {
    String merchant = merchant();
    Reply unfinished = seller.form("/merchant/filings/assess", "merchantId", merchant);
    assertThat(unfinished.status()).isEqualTo(200);
    assertThat(unfinished.html()).contains("Điền tiếp", "Hình thức khuyến mại", "Ngày đầu");

    Reply contest =
        seller.form(
            "/merchant/filings/assess",
            "merchantId",
            merchant,
            "form",
            "contest",
            "start",
            "2030-11-05",
            "end",
            "2030-11-08",
            "provinces",
            "79",
            "channel",
            "MIXED",
            "totalPrizeValue",
            "200.000.000");
    assertThat(contest.html())
        .contains("Thông báo", "Sở Công Thương", "Nộp chậm nhất", "cách chặt", "Chưa xác minh");
  }

  @Test
  void whatTheLawForbidsIsSaidWhenItIsHandedIn() {
    String filing = drafted(merchant(), "discount", "2030-11-05", "2030-11-08");
    seller.form(
        filing + "/items",
        "version",
        "1",
        "sku",
        "A1",
        "referencePrice",
        "100000",
        "promotionalPrice",
        "-1");
    Reply refused = seller.form(filing + "/submit", "version", "2");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.html()).contains("Vi phạm (1)", "<code>A1</code>", "số âm");
  }

  @Test
  void fileIsImportedWithAReportOfItsRows() {
    String filing = drafted(merchant(), "discount", "2030-11-05", "2030-11-08");
    String rows = "sku,name,referencePrice\nA1,Áo <thun>,100000\nA2,Nón,nhiều\n";
    Reply refused = imported(filing, "1", rows, false);
    assertThat(refused.html()).contains("Chưa lưu gì: 1 trong 2", "referencePrice", "<td class=");
    Reply partial = imported(filing, "1", rows, true);
    assertThat(partial.html()).contains("Đã nhận 1 trong 2", "Áo &lt;thun&gt;");
    assertThat(imported(filing, "1", rows, true).html()).contains("Có người vừa thay đổi");
    assertThat(imported(filing, "2", "?", true).html()).contains("id=\"file-error\"");
  }

  @Test
  void changeOfWhatSomebodyElseChangedIsAConflictAndNothingTypedIsLost() {
    String filing = drafted(merchant(), "discount", "2030-11-05", "2030-11-08");
    String[] fields = fields(null, "discount", "2030-11-05", "2030-11-09");
    assertThat(seller.form(filing + "/edit", with(fields, "version", "1")).status()).isEqualTo(302);
    Reply late = seller.form(filing + "/edit", with(fields, "version", "1"));
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.html())
        .contains("Có người vừa thay đổi", "2030-11-09", "name=\"version\" value=\"2\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stranger", "other merchant"})
  void anotherMerchantsFilingIsNotThere(String name) {
    String filing = drafted(merchant(), "discount", "2030-11-05", "2030-11-08");
    for (String below : new String[] {"", "/edit", "/items", "/submit"}) {
      assertThat(People.as(port, name).page(filing + below).status()).isEqualTo(404);
    }
    assertThat(People.as(port, name).form(filing + "/withdraw", "version", "1").status())
        .isEqualTo(404);
    assertThat(People.as(port, name).page("/merchant").html()).doesNotContain(filing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer-79", "inspector", "auditor", "partner"})
  void authoritiesHaveOtherPages(String name) {
    assertThat(People.as(port, name).page("/merchant").status()).isEqualTo(403);
  }

  @Test
  void nobodyIsAskedToSignIn() {
    assertThat(People.as(port, "nobody").page("/merchant").status()).isEqualTo(302);
  }

  private Reply imported(String filing, String version, String rows, boolean partial) {
    String[] fields = {"version", version};
    return seller.formWithFile(
        filing + "/items/import",
        "hang.csv",
        rows,
        partial ? with(fields, "partial", "on") : fields);
  }

  private String merchant() {
    register("Công ty TNHH Hàng Việt");
    return as(Tokens.personWithoutRole(person))
        .get("/v1/merchants")
        .body()
        .at("/items/0/id")
        .asString();
  }

  private Reply register(String name) {
    return seller.form(
        "/merchant/traders",
        "legalName",
        name,
        "taxCode",
        TaxCodes.next(),
        "kind",
        "COOPERATIVE",
        "province",
        "79",
        "sells.ocop",
        "on",
        "platforms",
        "shopee\r\nsendo\r\n");
  }

  /** The path of its page. */
  private String drafted(String merchant, String form, String start, String end) {
    Reply made = seller.form("/merchant/filings", fields(merchant, form, start, end));
    assertThat(made.status()).as(made.html()).isEqualTo(302);
    return made.header("Location").replaceFirst("^https?://[^/]*", "").replace("/items", "");
  }

  private static String[] fields(String merchant, String form, String start, String end) {
    String[] fields = {
      "name", "Giảm giá tháng 11",
      "form", form,
      "start", start,
      "end", end,
      "provinces", "79",
      "provinces", "01",
      "channel", "ECOMMERCE_ONLY",
      "prizes.name", "",
      "prizes.value", "",
      "prizes.count", ""
    };
    return merchant == null ? fields : with(fields, "merchantId", merchant);
  }

  private static String[] with(String[] fields, String name, String value) {
    String[] more = Arrays.copyOf(fields, fields.length + 2);
    more[fields.length] = name;
    more[fields.length + 1] = value;
    return more;
  }

  private Api as(String token) {
    return new Api(port, token);
  }
}
