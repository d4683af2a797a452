package onlinefriday.campaign;

import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.contracts.json.WireJson;
import tools.jackson.databind.node.ObjectNode;

/** Bodies as callers send them, in order as they are and easily spoiled. */
public final class Samples {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Samples() {}

  /** An id or code nobody else has. */
  public static String fresh(String prefix) {
    return prefix + COUNT.incrementAndGet();
  }

  /** The edition of 2026, with everything it needs to be published. */
  public static ObjectNode edition(String id) {
    return node(
        """
        {"id": "%s", "nameVi": "Kỳ %s", "nameEn": "Edition %s",
         "decision": {"number": "2815/QĐ-BCT", "date": "2026-10-30"},
         "week": {"start": "2026-11-23", "end": "2026-11-29"},
         "window": {"start": "2026-11-27T00:00:00+07:00", "end": "2026-11-29T12:00:00+07:00"},
         "concentrated": true, "legalBasis": "TT 39/2025/TT-BCT", "nationalCode": "MUASAMVIETNAM"}
        """
            .formatted(id, id, id));
  }

  public static ObjectNode provincialEdition(String id, String province) {
    return edition(id).put("kind", "PROVINCIAL").put("province", province);
  }

  /** The campaign of the contract's example, without the window of its own. */
  public static ObjectNode campaign(String id, String editionId, String code) {
    return node(
        """
        {"id": "%s", "editionId": "%s", "name": "Online Friday 2026", "codeKind": "GENERIC",
         "code": "%s",
         "discount": {"kind": "PERCENT", "percentBps": 2000, "maxDiscount": 100000},
         "minAmount": 200000,
         "limits": {"total": 1000000, "budget": 50000000000, "perShopper": 2},
         "allocations": [{"partnerId": "shopee", "sharePercentBps": 5000}]}
        """
            .formatted(id, editionId, code));
  }

  public static ObjectNode node(String json) {
    return (ObjectNode) WireJson.mapper().readTree(json);
  }
}
