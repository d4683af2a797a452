package onlinefriday.merchant.registry;

import static onlinefriday.merchant.registry.MerchantBodies.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.State;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class MerchantStateApiTest {
  private static final Map<String, String> REASON = Map.of("reason", "kiểm tra");

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # done before                | action    | status | state
                                       | verify    | 200    | VERIFIED
                                       | suspend   | 409    | REGISTERED
                                       | reinstate | 409    | REGISTERED
          verify                       | verify    | 200    | VERIFIED
          verify                       | suspend   | 200    | SUSPENDED
          verify                       | reinstate | 200    | VERIFIED
          verify suspend               | verify    | 409    | SUSPENDED
          verify suspend               | suspend   | 200    | SUSPENDED
          verify suspend               | reinstate | 200    | VERIFIED
          verify suspend reinstate     | suspend   | 200    | SUSPENDED
          """)
  void stateFollowsFromWhatWasDecided(String before, String action, int status, String state) {
    String path = registered();
    for (String done : Objects.requireNonNullElse(before, "").split(" ")) {
      if (!done.isEmpty()) {
        assertThat(operator().post(path + "/" + done, REASON).status()).isEqualTo(200);
      }
    }
    Reply reply = operator().post(path + "/" + action, REASON);
    assertThat(reply.status()).isEqualTo(status);
    if (status == 409) {
      assertThat(reply.code()).isEqualTo("wrong-state");
    }
    assertThat(operator().get(path).text("state")).isEqualTo(state);
  }

  @Test
  void decidingTwiceChangesNothingTheSecondTime() {
    String path = registered();
    Reply first = operator().post(path + "/verify", Map.of("reason", "first"));
    Reply second = operator().post(path + "/verify", Map.of("reason", "second"));
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.text("reason")).isEqualTo("first");
    assertThat(second.header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void suspensionNeedsReason() {
    String path = registered();
    for (Object body : new Object[] {null, Map.of(), Map.of("reason", "  ")}) {
      Reply reply = operator().post(path + "/suspend", body);
      assertThat(reply.status()).isEqualTo(422);
      assertThat(reply.body().path("errors").path(0).path("field").asString()).isEqualTo("reason");
    }
    Reply long1001 = operator().post(path + "/suspend", Map.of("reason", "x".repeat(1_001)));
    assertThat(long1001.status()).isEqualTo(422);
  }

  @Test
  void messagesComeInBothLanguages() {
    String path = registered() + "/suspend";
    assertThat(operator().post(path, null).response().body()).contains("cần nêu lý do");
    assertThat(operator().with("Accept-Language", "en").post(path, null).response().body())
        .contains("a reason is needed");
    assertThat(operator().post("/v1/merchants", Map.of()).response().body())
        .contains("không được thiếu");
    assertThat(
            operator()
                .with("Accept-Language", "en-GB,en;q=0.9")
                .post("/v1/merchants", good("legalName", "x".repeat(301)))
                .response()
                .body())
        .contains("must have a length from 0 to 300");
  }

  @Test
  void actionHonoursIfMatch() {
    String path = registered();
    Reply stale = operator().with("If-Match", "\"4\"").post(path + "/verify", REASON);
    assertThat(stale.status()).isEqualTo(412);
    Reply fresh = operator().with("If-Match", "\"1\"").post(path + "/verify", REASON);
    assertThat(fresh.status()).isEqualTo(200);
  }

  @Test
  void everyStateIsOnTheTopic() {
    String path = registered();
    String id = path.substring(path.lastIndexOf('/') + 1);
    onTopic(id, 1, State.REGISTERED);
    operator().post(path + "/verify", REASON);
    onTopic(id, 2, State.VERIFIED);
    operator().post(path + "/suspend", REASON);
    MerchantState suspended = onTopic(id, 3, State.SUSPENDED);
    assertThat(suspended.reason()).isEqualTo("kiểm tra");
    assertThat(suspended.platforms()).containsExactly("shopee", "tiki");
    assertThat(suspended.sells()).isEqualTo(new MerchantState.Sells(true, false));
  }

  private MerchantState onTopic(String id, long version, State state) {
    MerchantState last =
        await().until(() -> states(id), states -> reached(states, version)).getLast();
    assertThat(last.state()).isEqualTo(state);
    return last;
  }

  private static boolean reached(List<MerchantState> states, long version) {
    return !states.isEmpty() && states.getLast().version() >= version;
  }

  private static List<MerchantState> states(String id) {
    return Topics.read(Topic.MERCHANTS.topicName()).stream()
        .filter(record -> id.equals(record.key()))
        .map(record -> WireJson.mapper().readValue(record.value(), MerchantState.class))
        .toList();
  }

  private String registered() {
    return "/v1/merchants/" + operator().post("/v1/merchants", good()).text("id");
  }

  private Api operator() {
    return new Api(port, Tokens.operator());
  }
}
