package onlinefriday.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onlinefriday.defaults.testing.AccessContract;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class AccessTest extends AccessContract {
  private static final String PROVINCE = "79";

  @LocalServerPort int port;

  @Override
  protected Map<String, String> thing(String what) {
    return switch (what) {
      case "a draft edition" -> Map.of("id", edition(null));
      case "a draft edition of the province" -> Map.of("id", edition(PROVINCE));
      case "a published edition" -> Map.of("id", published("/v1/editions/", edition(null)));
      case "a new edition of the province" ->
          Map.of("body", "{\"kind\": \"PROVINCIAL\", \"province\": \"79\"}");
      case "a draft campaign" -> Map.of("id", campaign(null));
      case "a draft campaign of the province" -> Map.of("id", campaign(PROVINCE));
      case "a published campaign" -> Map.of("id", published("/v1/campaigns/", campaign(null)));
      case "a new campaign of the ministry" ->
          Map.of("body", "{\"owner\": {\"kind\": \"MINISTRY\"}}");
      case "a new campaign of the province" ->
          Map.of("body", "{\"owner\": {\"kind\": \"PROVINCE\", \"id\": \"79\"}}");
      case "", "a new edition", "a new campaign" -> Map.of();
      default -> throw new IllegalArgumentException(what);
    };
  }

  private String edition(@Nullable String province) {
    String id = Samples.fresh("access-");
    ObjectNode body =
        province == null ? Samples.edition(id) : Samples.provincialEdition(id, province);
    made("/v1/editions", body);
    return id;
  }

  private String campaign(@Nullable String province) {
    String id = Samples.fresh("access-");
    ObjectNode body = Samples.campaign(id, edition(null), Samples.fresh("ACCESS"));
    if (province != null) {
      body.putObject("owner").put("kind", "PROVINCE").put("id", province);
    }
    made("/v1/campaigns", body);
    return id;
  }

  private void made(String path, ObjectNode body) {
    Api.Answer made = operator().post(path, body.toString());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
  }

  private String published(String path, String id) {
    assertThat(operator().act(path + id + "/publish").status()).isEqualTo(200);
    return id;
  }

  private Api operator() {
    return new Api(port, Tokens.operator());
  }
}
