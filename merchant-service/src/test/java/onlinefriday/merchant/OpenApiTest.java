package onlinefriday.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.merchant.sheet.SheetType;
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

  @Test
  void filesAreNamedByTheirTypes() {
    JsonNode api = new Api(port, null).get("/v3/api-docs").body();
    JsonNode upload = api.at("/paths/~1v1~1filings~1{id}~1items~1import/post");
    assertThat(upload.at("/requestBody/content").propertyNames())
        .containsExactlyInAnyOrder(SheetType.TEXT_CSV, SheetType.OPEN_XML);
    assertThat(upload.path("parameters").findValuesAsString("name"))
        .containsExactlyInAnyOrder("id", "If-Match", "mode");
  }
}
