package onlinefriday.merchant.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.merchant.TaxCodes;
import org.jspecify.annotations.Nullable;

/** Bodies that register merchants. */
public final class MerchantBodies {
  private MerchantBodies() {}

  /** A good one, with a tax code of its own, in province 79. */
  public static Map<String, @Nullable Object> good() {
    Map<String, @Nullable Object> body = new HashMap<>();
    body.put("legalName", "Công ty TNHH Hàng Việt");
    body.put("taxCode", TaxCodes.next());
    body.put("kind", "ENTERPRISE");
    body.put("province", "79");
    body.put("sells", Map.of("vietnameseGoods", true, "ocop", false));
    body.put("platforms", List.of("shopee", "tiki"));
    body.put("contactEmail", "ban-hang@example.vn");
    return body;
  }

  public static Map<String, @Nullable Object> good(String field, @Nullable Object value) {
    Map<String, @Nullable Object> body = good();
    body.put(field, value);
    return body;
  }
}
