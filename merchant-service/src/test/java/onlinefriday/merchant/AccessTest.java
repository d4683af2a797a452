package onlinefriday.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.testing.AccessContract;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.filing.Desk;
import onlinefriday.merchant.registry.MerchantBodies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class AccessTest extends AccessContract {
  private static final String MERCHANT = "m-access";

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  /** A day on which what begins on the 27th is filed in time. */
  @BeforeEach
  void itIsAMondayInNovember() {
    clock.moveTo(Instant.parse(Desk.NOVEMBER_16));
    operator().post("/v1/merchants", MerchantBodies.good("id", MERCHANT));
    operator().post("/v1/merchants/" + MERCHANT + "/reinstate", Map.of("reason", "x"));
    operator().post("/v1/merchants/" + MERCHANT + "/verify", Map.of("reason", "x"));
    operator().post("/v1/partners", Map.of("id", "access", "name", "App"));
  }

  @AfterEach
  void itIsToday() {
    clock.reset();
  }

  @Override
  protected Map<String, String> thing(String what) {
    return switch (what) {
      case "the merchant" -> Map.of("id", MERCHANT);
      case "a member" -> Map.of("id", MERCHANT, "subject", "access-member");
      case "an invitation of the person" -> Map.of("id", MERCHANT, "invitationId", invitation());
      case "a draft filing" -> Map.of("id", id(desk().drafted(Desk.discount(MERCHANT))));
      case "a filing" -> Map.of("id", id(filed()));
      case "a receipt" -> Map.of("number", receipt());
      case "a new filing" ->
          Map.of("body", WireJson.mapper().writeValueAsString(Desk.discount(MERCHANT)));
      case "a complaint" -> Map.of("id", complaint());
      case "an inspection" -> Map.of("id", inspection());
      case "an import" -> Map.of("content-type", "text/csv");
      case "an import of the province" -> Map.of("id", imported());
      case "the partner" -> Map.of("id", "access", "partnerId", "access");
      case "a key" -> Map.of("partnerId", "access", "keyId", key());
      case "" -> Map.of();
      default -> throw new IllegalArgumentException(what);
    };
  }

  private String invitation() {
    String path = "/v1/merchants/" + MERCHANT + "/invitations";
    return made(operator().post(path, Map.of("userName", "access-person"))).text("id");
  }

  private String filed() {
    operator().post("/v1/merchants/" + MERCHANT + "/reinstate", Map.of("reason", "x"));
    return desk().submitted(Desk.contest(MERCHANT, "79"));
  }

  private String receipt() {
    return operator().get(filed()).body().at("/receipts/0/number").asString();
  }

  private String complaint() {
    return made(new Api(port, null)
            .post(
                "/v1/complaints",
                Map.of("merchantId", MERCHANT, "kind", "COUNTERFEIT", "text", "hàng giả")))
        .text("id");
  }

  private String inspection() {
    return made(operator()
            .post("/v1/inspections", Map.of("merchantId", MERCHANT, "reason", "phản ánh")))
        .text("id");
  }

  private String imported() {
    String rows =
        """
        Tên doanh nghiệp,Mã số thuế,Loại hình,Tỉnh,Email,Hàng Việt
        Hợp tác xã,%s,Hợp tác xã,79,htx@example.vn,có
        """
            .formatted(TaxCodes.next());
    return made(new Api(port, Tokens.officer("79"))
            .upload("/v1/merchant-imports", "text/csv", rows.getBytes(UTF_8)))
        .text("id");
  }

  private String key() {
    return made(operator()
            .post("/v1/partners/access/keys", Map.of("scopes", List.of("reports:read"))))
        .text("keyId");
  }

  private static Reply made(Reply reply) {
    assertThat(reply.status()).as(reply.html()).isBetween(200, 299);
    return reply;
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Desk desk() {
    return new Desk(port);
  }

  private Api operator() {
    return new Api(port, Tokens.operator());
  }
}
