package onlinefriday.merchant.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import org.jspecify.annotations.Nullable;

/** Merchants of province 79 that the person {@code member} has just registered. */
record Registered(int port) {
  /** The path of one, at version 1. */
  String merchant() {
    return merchant(MerchantBodies.good());
  }

  String merchant(Map<String, @Nullable Object> body) {
    Reply made = People.as(port, "member").post("/v1/merchants", body);
    assertThat(made.status()).as(made.html()).isEqualTo(201);
    return "/v1/merchants/" + made.text("id");
  }
}
