package onlinefriday.merchant.console;

import static onlinefriday.merchant.filing.Desk.contest;
import static onlinefriday.merchant.filing.Desk.discount;
import static onlinefriday.merchant.filing.Desk.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import onlinefriday.merchant.filing.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class AmendPageTest {
  private static final Pattern KEPT = Pattern.compile("name=\"goods\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  String merchant;
  Api seller;

  @BeforeEach
  void aMerchantOnAMondayInNovember() {
    clock.moveTo(Instant.parse(Desk.NOVEMBER_16));
    merchant = desk().merchant();
    seller = desk().as(Tokens.merchant(merchant));
  }

  @AfterEach
  void itIsToday() {
    clock.reset();
  }

  @Test
  void itTellsWhatTheLawSaysAndWhoIsToldBeforeItIsSent() {
    String api = desk().submitted(contest(merchant, "79"));
    String number = desk().operator().get(api).body().at("/receipts/0/number").asString();
    String page = page(api);

    assertThat(seller.page(page).html())
        .contains("Cuộc thi mua sắm", "2026-12-03", "Không thấy vi phạm", "Từng quy định")
        .contains("phiên bản 3", "giữ số tiếp nhận", number, "còn sửa đổi, bổ sung được 9 lần")
        .doesNotContain("cấp số tiếp nhận mới");
    Reply typed = seller.form(page + "/assess", "provinces", "79", "provinces", "68");
    assertThat(typed.html()).contains(number, "cấp số tiếp nhận mới").doesNotContain("<main");
    Reply checked = seller.form(page + "/check", "version", "2", "provinces", "68", "name", "Thi");
    assertThat(checked.status()).isEqualTo(200);
    assertThat(checked.html()).contains("<main", "cấp số tiếp nhận mới", "value=\"Thi\"");
    assertThat(seller.page(page + "?lang=en").html())
        .contains("becomes version 3", "keeps receipt", "Hand in the amendment");
    assertThat(desk().operator().get(api).header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void termsAndGoodsAreAmendedTogetherAndNothingTypedIsLostMeanwhile() {
    String api = desk().submitted(discount(merchant));
    String page = page(api);
    String[] terms = {"version", "2", "name", "Giảm sâu", "provinces", "79", "reason", "thêm hàng"};

    Reply put =
        seller.form(
            page + "/put",
            with(terms, "item.sku", "A3", "item.referencePrice", "200.000", "item.units", "5"));
    assertThat(put.status()).isEqualTo(200);
    assertThat(put.html())
        .contains("thêm 1, sửa 0, bỏ 0", "<code>A3</code>", "value=\"Giảm sâu\"", "thêm hàng");
    Reply removed = seller.form(page + "/remove", with(terms, "goods", kept(put), "sku", "A1"));
    assertThat(removed.html()).contains("thêm 1, sửa 0, bỏ 1", "value=\"Giảm sâu\"");
    Reply picked = seller.form(page + "/pick", with(terms, "goods", kept(removed), "sku", "A2"));
    assertThat(picked.html()).contains("id=\"item.sku\"", "value=\"A2\"", "value=\"100000\"");
    assertThat(skus(api)).containsExactly("A1", "A2");

    Reply sent = seller.form(page, with(terms, "goods", kept(picked)));
    assertThat(sent.status()).as(sent.html()).isEqualTo(302);
    assertThat(skus(api)).containsExactly("A2", "A3");
    assertThat(desk().operator().get(api).text("name")).isEqualTo("Giảm sâu");
    assertThat(seller.page(page.replace("/amend", "?done=amend")).html())
        .contains("Đã nộp sửa đổi", "thêm hàng", "Trước khi sửa đổi");
  }

  @Test
  void goodsOfAFileTakeThePlaceOfAllOnceTheAmendmentIsSent() {
    String api = desk().submitted(discount(merchant));
    String page = page(api);
    String rows = "sku,referencePrice,promotionalPrice\nB1,100000,90000\nB2,nhiều,\n";
    String[] terms = {"version", "2", "name", "Hàng mới", "provinces", "79"};

    Reply refused = seller.formWithFile(page + "/import", "a.csv", rows, terms);
    assertThat(refused.html()).contains("Chưa lưu gì", "value=\"Hàng mới\"");
    assertThat(KEPT.matcher(refused.html()).find()).isFalse();
    Reply unreadable = seller.formWithFile(page + "/import", "a.csv", "?", terms);
    assertThat(unreadable.status()).isEqualTo(422);
    assertThat(unreadable.html()).contains("id=\"file-error\"", "value=\"Hàng mới\"");
    Reply taken =
        seller.formWithFile(page + "/import", "a.csv", rows, with(terms, "partial", "on"));
    assertThat(taken.html()).contains("Đã nhận 1 trong 2", "thêm 1, sửa 0, bỏ 2");
    Reply undone = seller.form(page + "/undo", with(terms, "goods", kept(taken)));
    assertThat(undone.html()).contains("<code>A1</code>").doesNotContain("thêm 1");
    assertThat(seller.form(page, with(terms, "goods", kept(taken))).status()).isEqualTo(422);

    Reply again =
        seller.formWithFile(page + "/import", "a.csv", rows, with(terms, "partial", "on"));
    assertThat(seller.form(page, with(terms, "goods", kept(again))).status()).isEqualTo(302);
    assertThat(skus(api)).containsExactly("B1");
  }

  @Test
  void whatTheApiRefusesIsRefusedAndSaidBeforehand() {
    String api = desk().submitted(discount(merchant));
    String page = page(api);
    clock.moveTo(Instant.parse("2026-11-30T02:00:00Z"));
    String[] shorter = {"version", "2", "end", "2026-11-29", "provinces", "79"};
    assertThat(seller.form(page + "/assess", shorter).html())
        .contains("Chưa nộp được", "không được sửa đổi bất lợi", "không được trước hôm nay");
    Reply refused = seller.form(page, shorter);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.html()).contains("id=\"end-error\"", "value=\"2026-11-29\"");

    Reply dearer =
        seller.form(
            page + "/put",
            "version",
            "2",
            "provinces",
            "79",
            "item.sku",
            "A1",
            "item.referencePrice",
            "200000",
            "item.promotionalPrice",
            "150000");
    assertThat(dearer.html()).contains("Chưa nộp được", "không được tăng giá", "110.000");
    Reply wrong = seller.form(page + "/put", "version", "2", "item.sku", "", "item.units", "ba");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.html()).contains("id=\"item.units-error\"", "value=\"ba\"");
    assertThat(desk().operator().get(api).header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void whatTheLawForbidsAndWhatSomebodyElseChangedIsNotAmended() {
    String api = desk().submitted(discount(merchant));
    String page = page(api);
    Reply put =
        seller.form(
            page + "/put",
            "version",
            "2",
            "provinces",
            "79",
            "item.sku",
            "A1",
            "item.referencePrice",
            "200000",
            "item.promotionalPrice",
            "-1");
    assertThat(put.html()).contains("Vi phạm (1)", "<code>A1</code>");
    Reply forbidden =
        seller.form(page, "version", "2", "provinces", "79", "goods", kept(put), "name", "Quá sâu");
    assertThat(forbidden.status()).isEqualTo(409);
    assertThat(forbidden.html()).contains("Vi phạm (1)", "value=\"Quá sâu\"", kept(put));

    Map<String, Object> cheaper = Map.of("items", List.of(item("A1", 85_000), item("A2", 80_000)));
    assertThat(desk().operator().post(api + "/amend", cheaper).status()).isEqualTo(200);
    Reply late = seller.form(page, "version", "2", "provinces", "79", "name", "Muộn");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.html())
        .contains("Có người vừa thay đổi", "value=\"Muộn\"", "name=\"version\" value=\"3\"");
  }

  @Test
  void aDraftIsCorrectedAndNotAmended() {
    String page = page(desk().drafted(discount(merchant)));
    assertThat(seller.page(page).html()).contains("Chưa nộp được");
    assertThat(seller.form(page, "version", "1", "provinces", "79").status()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stranger", "other merchant"})
  void nobodyAmendsAnotherMerchantsFiling(String name) {
    String api = desk().submitted(discount(merchant));
    String page = page(api);
    Api other = People.as(port, name);
    assertThat(other.page(page).status()).isEqualTo(404);
    for (String below : new String[] {"", "/check", "/assess", "/put", "/remove", "/undo"}) {
      Reply tried =
          other.form(
              page + below, "version", "2", "provinces", "79", "item.sku", "X1", "sku", "A1");
      assertThat(tried.status()).as(below).isEqualTo(404);
    }
    assertThat(other.formWithFile(page + "/import", "a.csv", "sku\nX1\n").status()).isEqualTo(404);
    assertThat(desk().operator().get(api).header("ETag")).isEqualTo("\"2\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer-79", "inspector", "auditor"})
  void authoritiesAmendNothing(String name) {
    String page = page(desk().submitted(contest(merchant, "79")));
    assertThat(People.as(port, name).page(page).status()).isEqualTo(403);
    assertThat(People.as(port, name).form(page + "/put", "item.sku", "X1").status()).isEqualTo(403);
    assertThat(People.as(port, name).form(page, "version", "2").status()).isEqualTo(403);
  }

  @Test
  void goodsThatAreKeptForOneFilingAreNobodyElses() {
    String secret = page(desk().submitted(discount(merchant)));
    Reply put = seller.form(secret + "/put", "version", "2", "item.sku", "SECRET-1");
    String other = desk().merchant();
    Api stranger = desk().as(Tokens.merchant(other));
    String api = desk().submitted(discount(other));

    String[] stolen = {"version", "2", "provinces", "79", "goods", kept(put)};
    Reply looked = stranger.form(page(api) + "/check", stolen);
    assertThat(looked.status()).isEqualTo(422);
    assertThat(looked.html()).contains("không còn được giữ").doesNotContain("SECRET-1");
    assertThat(stranger.form(page(api) + "/assess", stolen).html()).doesNotContain("SECRET-1");
    assertThat(stranger.form(page(api), stolen).status()).isEqualTo(422);
    assertThat(skus(api)).containsExactly("A1", "A2");
    stranger.form(page(api) + "/undo", stolen);
    Reply still = seller.form(secret + "/check", "version", "2", "goods", kept(put));
    assertThat(still.html()).contains("SECRET-1");
  }

  @Test
  void pagesOfGoodsFollowEachOther() {
    var body = discount(merchant);
    body.put(
        "items", Stream.iterate(10, i -> i + 1).limit(60).map(i -> item("S" + i, 90_000)).toList());
    String page = page(desk().submitted(body));
    Reply first = seller.page(page);
    assertThat(first.html()).contains("<code>S10</code>").doesNotContain("<code>S60</code>");
    var cursor = Pattern.compile("name=\"cursor\" value=\"([^\"]+)\"").matcher(first.html());
    assertThat(cursor.find()).isTrue();
    String next = seller.form(page + "/check", "version", "2", "cursor", cursor.group(1)).html();
    assertThat(next).contains("<code>S60</code>").doesNotContain("<code>S59</code>");
  }

  private static String[] with(String[] fields, String... more) {
    return Stream.of(fields, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private static String kept(Reply reply) {
    var found = KEPT.matcher(reply.html());
    assertThat(found.find()).as(reply.html()).isTrue();
    return found.group(1);
  }

  private List<String> skus(String api) {
    return desk().operator().get(api + "/items").body().path("items").findValuesAsString("sku");
  }

  private static String page(String api) {
    return api.replace("/v1/", "/merchant/") + "/amend";
  }

  private Desk desk() {
    return new Desk(port);
  }
}
