package onlinefriday.bench.voucher;

import java.util.Collections;
import onlinefriday.bench.load.Template;

/**
 * Requests as a shopping app sends them, with a new order, shopper and key in each.
 *
 * @param authorization whose
 */
record Requests(String authorization) {
  static final int BATCH = 100;

  private static final String KEY = "k-" + Template.SERIAL;

  String validate(String code) {
    return post("/v1/vouchers/validate", "", body(code, ""));
  }

  String noOp() {
    return post("/v1/no-op", keyHeader(), body(Programme.code(Entrant.REDEEM), ""));
  }

  String redeem(String code) {
    return post("/v1/redemptions", keyHeader(), body(code, ""));
  }

  String hold(String code) {
    return post("/v1/redemptions", keyHeader(), body(code, ",\"hold\":true"));
  }

  String confirm(String id) {
    return post("/v1/redemptions/" + id + "/confirm", keyHeader(), "");
  }

  String batch(String code) {
    String item = body(code, ",\"idempotencyKey\":\"" + KEY + "\"");
    String items = String.join(",", Collections.nCopies(BATCH, item));
    return post("/v1/redemptions/batch", "", "{\"mode\":\"PARTIAL\",\"items\":[" + items + "]}");
  }

  private static String keyHeader() {
    return "Idempotency-Key: " + KEY + "\r\n";
  }

  private static String body(String code, String more) {
    return """
    {"code":"%s","shopper":"s-%s","orderRef":"O-%s","merchantId":"%s","amount":450000,\
    "province":"79","paymentMethod":"CASHLESS","vietnameseGoodsAmount":300000%s}\
    """
        .formatted(code, Template.SERIAL, Template.SERIAL, Programme.MERCHANT, more);
  }

  private String post(String path, String headers, String body) {
    String head =
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1:8082\r\nAuthorization: %s\r\n%s%s"
            .formatted(path, authorization, "Content-Type: application/json\r\n", headers);
    return head + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }
}
