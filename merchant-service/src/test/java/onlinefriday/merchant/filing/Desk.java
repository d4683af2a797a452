package onlinefriday.merchant.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.TaxCodes;
import org.jspecify.annotations.Nullable;

/** Merchants and their filings, as tests want them. */
public record Desk(int port) {
  public static final String NOVEMBER_16 = "2026-11-16T02:00:00Z"; // a Monday

  /** A verified one in province 79. */
  public String merchant() {
    return merchant("ENTERPRISE");
  }

  public String merchant(String kind) {
    Map<String, Object> body =
        Map.of(
            "legalName", "Công ty TNHH Hàng Việt",
            "taxCode", TaxCodes.next(),
            "kind", kind,
            "province", "79",
            "contactEmail", "ban-hang@example.vn");
    String id = operator().post("/v1/merchants", body).text("id");
    operator().post("/v1/merchants/" + id + "/verify", null);
    return id;
  }

  /** Discounts that nobody has to be told of. */
  public static Map<String, @Nullable Object> discount(String merchantId) {
    Map<String, @Nullable Object> body = new HashMap<>();
    body.put("merchantId", merchantId);
    body.put("name", "Giảm giá cuối năm");
    body.put("form", "discount");
    body.put("start", "2026-11-27");
    body.put("end", "2026-12-04");
    body.put("provinces", List.of("79"));
    body.put("channel", "ECOMMERCE_ONLY");
    body.put("items", List.of(item("A1", 90_000), item("A2", 80_000)));
    return body;
  }

  /** A contest, of which the departments of its provinces are told. */
  public static Map<String, @Nullable Object> contest(String merchantId, String... provinces) {
    Map<String, @Nullable Object> body = discount(merchantId);
    body.put("name", "Cuộc thi mua sắm");
    body.put("form", "contest");
    body.put("channel", "MIXED");
    body.put("provinces", List.of(provinces));
    body.put("totalPrizeValue", 200_000_000);
    body.put("prizes", List.of(Map.of("name", "Xe máy", "value", 50_000_000, "count", 4)));
    body.put("items", List.of());
    return body;
  }

  /** A draw, to which an authority has to agree. */
  public static Map<String, @Nullable Object> draw(String merchantId, String... provinces) {
    Map<String, @Nullable Object> body = contest(merchantId, provinces);
    body.put("form", "lucky_draw");
    return body;
  }

  public static Map<String, Object> item(String sku, long promotionalPrice) {
    return Map.of(
        "sku",
        sku,
        "name",
        "Áo thun",
        "referencePrice",
        200_000,
        "referenceObservedOn",
        "2026-11-10",
        "promotionalPrice",
        promotionalPrice + 20_000);
  }

  /** The path of a fresh draft. */
  public String drafted(Map<String, @Nullable Object> body) {
    Reply made = operator().post("/v1/filings", body);
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    return made.header("Location");
  }

  public String submitted(Map<String, @Nullable Object> body) {
    String path = drafted(body);
    Reply reply = operator().post(path + "/submit", null);
    assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
    return path;
  }

  public Reply decide(String token, String path, String decision) {
    return new Api(port, token)
        .post(path + "/decision", Map.of("decision", decision, "reason", "đã xem"));
  }

  public Api as(String token) {
    return new Api(port, token);
  }

  public Api operator() {
    return as(Tokens.operator());
  }

  public Api officer(String province) {
    return as(Tokens.officer(province));
  }
}
