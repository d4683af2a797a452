package onlinefriday.merchant.filing;

import static onlinefriday.merchant.filing.Desk.discount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.sheet.SheetLimits;
import onlinefriday.merchant.sheet.WorkbookFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ItemImportApiTest {
  private static final String CSV = "text/csv; charset=utf-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  private String merchant;
  private String draft;

  @BeforeEach
  void aMerchantHasADraftOfTwoItems() {
    clock.moveTo(Instant.parse(Desk.NOVEMBER_16));
    merchant = desk().merchant();
    draft = desk().drafted(discount(merchant));
  }

  @AfterEach
  void itIsToday() {
    clock.reset();
  }

  @Test
  void aFileTakesThePlaceOfTheItems() {
    Reply reply = upload("sku;Giá gốc;Giá khuyến mại\r\nB1;200.000;150.000\r\nB2;1;1\r\nB3;2;1");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().path("rows").asInt()).isEqualTo(3);
    assertThat(reply.body().path("accepted").asInt()).isEqualTo(3);
    assertThat(reply.body().path("rejected")).isEmpty();
    assertThat(reply.body().path("stored").asBoolean()).isTrue();
    assertThat(reply.header("ETag")).isEqualTo("\"2\"");
    assertThat(skus()).containsExactly("B1", "B2", "B3");
    assertThat(own().get(draft).body().path("itemCount").asInt()).isEqualTo(3);
  }

  @Test
  void aWorkbookDoesToo() {
    byte[] file =
        WorkbookFile.of(
                WorkbookFile.row("Mã hàng", "Giá bán")
                    + "<row><c><v>77</v></c><c><v>5</v></c></row>")
            .bytes();
    assertThat(own().upload(draft + "/items/import", XLSX, file).status()).isEqualTo(200);
    assertThat(skus()).containsExactly("77");
  }

  @Test
  void oneBadRowKeepsAllOutUnlessTheGoodOnesAreWanted() {
    String file = "sku,price\nB1,1\nB2,x\nB1,3\n";
    Reply all = upload(file);
    assertThat(all.status()).isEqualTo(200);
    assertThat(all.body().path("stored").asBoolean()).isFalse();
    assertThat(all.body().path("rejectedTotal").asInt()).isEqualTo(2);
    JsonNode first = all.body().at("/rejected/0");
    assertThat(first.path("row").asInt()).isEqualTo(3);
    assertThat(first.path("column").asString()).isEqualTo("price");
    assertThat(first.path("code").asString()).isEqualTo("not-a-whole-number");
    assertThat(first.path("message").asString()).contains("số nguyên");
    assertThat(all.body().at("/rejected/1/code").asString()).isEqualTo("sku-repeated");
    assertThat(skus()).containsExactly("A1", "A2");

    Reply partial = own().upload(draft + "/items/import?mode=partial", CSV, bytes(file));
    assertThat(partial.body().path("stored").asBoolean()).isTrue();
    assertThat(partial.body().path("accepted").asInt()).isEqualTo(1);
    assertThat(skus()).containsExactly("B1");
  }

  @Test
  void aFileThatCannotBeReadChangesNothing() {
    unreadable(XLSX, "not a workbook", "not-a-workbook");
    unreadable(CSV, "A1,1\nA2,2", "no-headings");
    unreadable(CSV, "sku,name\nB1,\"x", "quote-not-closed");
    unreadable(CSV, "x".repeat(SheetLimits.BYTES_MAX), "no-headings");
    assertThat(skus()).containsExactly("A1", "A2");
  }

  private void unreadable(String type, String file, String code) {
    Reply reply = own().upload(draft + "/items/import?mode=partial", type, bytes(file));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body().at("/errors/0/field").asString()).isEqualTo("file");
    assertThat(reply.body().at("/errors/0/code").asString()).isEqualTo(code);
    assertThat(reply.body().at("/errors/0/message").asString()).isNotBlank();
  }

  @Test
  void aFileWithoutAnyGoodRowEmptiesNothing() {
    Reply reply = own().upload(draft + "/items/import?mode=partial", CSV, bytes("sku,price\n,1\n"));
    assertThat(reply.body().path("stored").asBoolean()).isFalse();
    assertThat(skus()).hasSize(2);
  }

  @Test
  void tooMuchOrOfAnotherKindIsRefused() {
    byte[] huge = new byte[SheetLimits.BYTES_MAX + 1];
    Arrays.fill(huge, (byte) 'x');
    assertThat(own().upload(draft + "/items/import", CSV, huge).status()).isEqualTo(413);
    for (String type : List.of("application/json", "text/plain", "nonsense")) {
      assertThat(own().upload(draft + "/items/import", type, bytes("sku\n1")).status())
          .isEqualTo(415);
    }
    assertThat(own().upload(draft + "/items/import?mode=some", CSV, bytes("sku\n1")).status())
        .isEqualTo(400);
  }

  @Test
  void onlyWhoFilesForTheMerchantImports() {
    assertThat(importBy(null)).isEqualTo(401);
    assertThat(importBy(Tokens.partner("shopee", "vouchers:redeem"))).isEqualTo(403);
    assertThat(importBy(Tokens.auditor())).isEqualTo(403);
    assertThat(importBy(Tokens.merchant("m-other"))).isEqualTo(404);
    assertThat(importBy(Tokens.personWithoutRole("somebody"))).isEqualTo(404);
    assertThat(importBy(Tokens.officer("79"))).isEqualTo(404);
    assertThat(skus()).containsExactly("A1", "A2");
    assertThat(importBy(Tokens.operator())).isEqualTo(200);
  }

  private int importBy(@Nullable String token) {
    return new Api(port, token).upload(draft + "/items/import", CSV, bytes("sku\nB1\n")).status();
  }

  @Test
  void whatIsSubmittedOrWasChangedMeanwhileStays() {
    Reply stale =
        own().with("If-Match", "\"7\"").upload(draft + "/items/import", CSV, bytes("sku\nB1"));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(own().post(draft + "/submit", null).status()).isEqualTo(200);
    Reply late = upload("sku\nB1\n");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("wrong-state");
    assertThat(skus()).containsExactly("A1", "A2");
  }

  @Test
  void twentyThousandItemsAreImportedPagedAndSubmitted() {
    String rows =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "sku-%d,Áo thun %d,200000,2026-11-10,150000".formatted(i, i))
            .collect(Collectors.joining("\n"));
    Reply reply = upload("sku,name,reference price,observed at,price\n" + rows);
    assertThat(reply.body().path("stored").asBoolean()).isTrue();
    JsonNode page = own().get(draft + "/items?limit=500").body();
    assertThat(page.path("items")).hasSize(500);
    JsonNode next =
        own().get(draft + "/items?limit=500&cursor=" + page.path("nextCursor").asString()).body();
    assertThat(next.at("/items/0/sku").asString()).isEqualTo("sku-500");
    assertThat(own().post(draft + "/submit", null).status()).isEqualTo(200);
    JsonNode declared =
        own().get("/v1/merchants/" + merchant + "/declarations?sku=sku-19999").body();
    assertThat(declared.at("/items/0/promotionalPrice").asInt()).isEqualTo(150_000);
  }

  @Test
  void aMarketplacesOwnExportBecomesTheItemsOfAFiling() throws IOException {
    Path products =
        Path.of(System.getProperty("onlinefriday.real-data", "../../shared/data/real"))
            .resolve("products.csv");
    assumeTrue(Files.exists(products), "no file of real products here");
    Reply reply =
        own().upload(draft + "/items/import?mode=partial", CSV, Files.readAllBytes(products));
    JsonNode report = reply.body();
    int accepted = report.path("accepted").asInt();
    assertThat(report.path("stored").asBoolean()).isTrue();
    assertThat(report.path("rows").asInt()).isEqualTo(6_000);
    assertThat(report.path("rejected")).hasSize(6_000 - accepted);
    assertThat(own().get(draft).body().path("itemCount").asInt()).isEqualTo(accepted);
  }

  @Test
  void theTemplateIsAnEmptyFileOfThatKind() {
    for (String[] kind : new String[][] {{"csv", CSV}, {"xlsx", XLSX}}) {
      var reply = desk().operator().get("/v1/filings/items-template." + kind[0]);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.header("Content-Disposition")).contains("items-template." + kind[0]);
    }
    Reply csv = desk().operator().get("/v1/filings/items-template.csv");
    Reply empty = own().upload(draft + "/items/import", CSV, bytes(csv.response().body()));
    assertThat(empty.body().path("rows").asInt()).isZero();
    assertThat(empty.body().path("columns")).hasSize(10);
    assertThat(empty.body().path("ignoredColumns")).isEmpty();
    assertThat(new Api(port, null).get("/v1/filings/items-template.csv").status()).isEqualTo(401);
  }

  private List<String> skus() {
    return own().get(draft + "/items").body().path("items").findValuesAsString("sku");
  }

  private Reply upload(String csv) {
    return own().upload(draft + "/items/import", CSV, bytes(csv));
  }

  private Api own() {
    return desk().as(Tokens.merchant(merchant));
  }

  private Desk desk() {
    return new Desk(port);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
