package onlinefriday.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import onlinefriday.defaults.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class OpenApiTest {
  @LocalServerPort int port;

  @Test
  void everyoneMayReadWhatTheServiceOffers() {
    JsonNode api = new Api(port, null).get("/v3/api-docs").body();
    assertThat(api.at("/info/title").asString()).isEqualTo("merchant-service");

    JsonNode put = api.at("/paths/~1v1~1merchants~1{id}/put");
    assertThat(put.path("parameters").findValuesAsString("name"))
        .containsExactlyInAnyOrder("id", "If-Match");
    String form = put.at("/requestBody/content/application~1json/schema/$ref").asString();
    assertThat(form).isEqualTo("#/components/schemas/MerchantForm");
    JsonNode fields = api.at("/components/schemas/MerchantForm/properties");
    assertThat(fields.propertyNames()).contains("legalName", "taxCode", "sells");
    assertThat(api.at("/components/schemas/SellsForm/properties/ocop").isMissingNode()).isFalse();

    JsonNode list = api.at("/paths/~1v1~1merchants/get/parameters");
    assertThat(list.findValuesAsString("name")).containsExactly("limit", "cursor");
  }
}
