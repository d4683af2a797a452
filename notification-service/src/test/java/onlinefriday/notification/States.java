package onlinefriday.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.time.Window;
import org.jspecify.annotations.Nullable;

/** States as campaign-service and merchant-service publish them. */
public final class States {
  private States() {}

  public static CampaignState campaign(
      String id,
      long version,
      CampaignState.State state,
      @Nullable List<String> provinces,
      Window window) {
    Map<String, Object> wire = new HashMap<>();
    wire.putAll(Map.of("id", id, "version", version, "number", 1, "editionId", "2026"));
    wire.putAll(Map.of("name", "Online Friday " + id, "owner", Map.of("kind", "MINISTRY")));
    wire.putAll(Map.of("codeKind", "GENERIC", "code", "MUASAM", "window", window));
    wire.putAll(Map.of("discount", Map.of("kind", "PERCENT", "percentBps", 2000), "minAmount", 0));
    wire.putAll(Map.of("limits", Map.of(), "shopperScope", "APP", "requiresFiling", false));
    wire.putAll(Map.of("allocations", List.of(), "holdSeconds", 300, "state", state));
    if (provinces != null) {
      wire.put("provinces", provinces);
    }
    return WireJson.mapper().convertValue(wire, CampaignState.class);
  }

  public static Window openAt(Instant now) {
    return new Window(now.minusSeconds(60), now.plusSeconds(3600));
  }

  public static MerchantState merchant(
      String id, long version, MerchantState.State state, Instant changedAt) {
    return merchant(id, version, state, changedAt, "Cửa hàng " + id, id + "@shop.test");
  }

  public static MerchantState merchant(
      String id,
      long version,
      MerchantState.State state,
      Instant changedAt,
      String name,
      @Nullable String email) {
    return new MerchantState(
        id,
        version,
        name,
        "0312345678",
        MerchantState.Kind.ENTERPRISE,
        "79",
        email,
        List.of("member-of-" + id),
        state,
        changedAt,
        state == MerchantState.State.SUSPENDED ? "Hàng giả" : null);
  }
}
