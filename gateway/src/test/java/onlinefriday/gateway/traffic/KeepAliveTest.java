package onlinefriday.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A client keeps its connection: whatever was answered on it, the next request is heard. */
@GatewayTest
class KeepAliveTest {
  private static final int ROUNDS = 400; // without WholeRequest one in fifty stalls

  @Autowired Visitor visitor;

  @Test
  void requestAfterAnAnswerThatCameBeforeTheBodyWasReadIsHeard() {
    for (int round = 0; round < ROUNDS; round++) {
      String body = "x".repeat(round % 50 == 0 ? 200_000 : 20);
      assertThat(visitor.post("/v1/campaigns/early", body).statusCode()).isEqualTo(401);
      assertThat(visitor.post("/nowhere", body).statusCode()).isEqualTo(404);
      assertThat(visitor.get("/nowhere").statusCode()).isEqualTo(404);
      assertThat(visitor.get("/v1/campaigns/next").statusCode()).isEqualTo(200);
      assertThat(visitor.get("/sign-in").statusCode()).isEqualTo(302);
    }
  }
}
