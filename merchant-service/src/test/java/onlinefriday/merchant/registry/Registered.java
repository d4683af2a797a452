package onlinefriday.merchant.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
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

  /** The id of the invitation by which the member asks somebody. */
  String invited(String merchant, String userName) {
    Reply made =
        People.as(port, "member").post(merchant + "/invitations", Map.of("userName", userName));
    assertThat(made.status()).as(made.html()).isEqualTo(201);
    return made.text("id");
  }

  void join(String merchant, String userName) {
    String accept = "/v1/invitations/" + invited(merchant, userName) + "/accept";
    Api person = new Api(port, Tokens.personWithoutRole(userName));
    assertThat(person.post(accept, null).status()).isEqualTo(200);
  }

  List<String> members(String merchant) {
    return People.as(port, "operator")
        .get(merchant)
        .body()
        .path("members")
        .valueStream()
        .map(one -> one.asString())
        .toList();
  }
}
