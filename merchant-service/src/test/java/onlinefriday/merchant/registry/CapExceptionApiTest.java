package onlinefriday.merchant.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class CapExceptionApiTest {
  private static final Map<String, Object> CLOSING =
      Map.of(
          "ground", "CLOSING_DOWN",
          "from", "2026-11-01",
          "to", "2026-12-31",
          "reference", "QĐ 12/2026");

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # caller       | status
          operator       | 200
          officer-79     | 200
          inspector-79   | 403
          inspector      | 403
          auditor        | 403
          member         | 403
          officer-01     | 404
          inspector-01   | 404
          stranger       | 404
          other merchant | 404
          partner        | 403
          nobody         | 401
          """)
  void onlyTheOperatorAndTheProvinceExempt(String caller, int status) {
    String path = registered();
    Reply reply = as(caller).with("If-Match", "\"1\"").put(at(path), List.of(CLOSING));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(as("operator").get(path).body().has("capExceptions")).isEqualTo(status == 200);
  }

  @Test
  void exceptionsTravelWithTheMerchantAndEndWhenLeftOut() {
    String path = registered();
    String id = path.substring(path.lastIndexOf('/') + 1);
    Reply decided = as("operator").with("If-Match", "\"1\"").put(at(path), List.of(CLOSING));
    assertThat(decided.body().at("/capExceptions/0/reference").asString()).isEqualTo("QĐ 12/2026");
    await()
        .until(
            () ->
                Topics.read(Topic.MERCHANTS.topicName()).stream()
                    .filter(record -> id.equals(record.key()))
                    .anyMatch(record -> new String(record.value()).contains("CLOSING_DOWN")));
    Reply again = as("operator").with("If-Match", "\"2\"").put(at(path), List.of(CLOSING));
    assertThat(again.header("ETag")).isEqualTo("\"2\"");
    Reply ended = as("operator").with("If-Match", "\"2\"").put(at(path), List.of());
    assertThat(ended.body().has("capExceptions")).isFalse();
  }

  @Test
  void correctingTheMerchantKeepsThem() {
    String path = registered();
    as("operator").with("If-Match", "\"1\"").put(at(path), List.of(CLOSING));
    Reply corrected =
        as("member").with("If-Match", "\"2\"").put(path, as("member").get(path).body());
    assertThat(corrected.body().at("/capExceptions")).hasSize(1);
  }

  @Test
  void versionSeenIsNeeded() {
    String path = registered();
    assertThat(as("operator").put(at(path), List.of(CLOSING)).status()).isEqualTo(428);
    assertThat(as("operator").with("If-Match", "\"7\"").put(at(path), List.of()).status())
        .isEqualTo(412);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                                                         | 400
          [null]                                                                                     | 422
          [{}]                                                                                       | 422
          [{"ground": "MOOD", "from": "2026-11-01", "to": "2026-11-02", "reference": "x"}]           | 422
          [{"ground": "FRESH_FOOD", "from": "2026-11-31", "to": "2026-12-02", "reference": "x"}]     | 400
          [{"ground": "FRESH_FOOD", "from": "2026-11-02", "to": "2026-11-01", "reference": "x"}]     | 422
          [{"ground": "FRESH_FOOD", "from": "2026-11-01", "to": "2026-11-02"}]                       | 422
          [{"ground": "FRESH_FOOD", "from": "2026-11-01", "to": "2026-11-02", "reference": " "}]     | 422
          """)
  void badExceptionChangesNothing(String body, int status) {
    String path = registered();
    assertThat(as("operator").with("If-Match", "\"1\"").put(at(path), body).status())
        .isEqualTo(status);
    assertThat(as("operator").get(path).header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void thereAreTenAtMost() {
    String path = registered();
    Api operator = as("operator").with("If-Match", "\"1\"");
    assertThat(operator.put(at(path), Collections.nCopies(11, CLOSING)).status()).isEqualTo(422);
    assertThat(operator.put(at(path), Collections.nCopies(10, CLOSING)).status()).isEqualTo(200);
  }

  private static String at(String path) {
    return path + "/cap-exceptions";
  }

  private String registered() {
    return new Registered(port).merchant();
  }

  private Api as(String who) {
    return People.as(port, who);
  }
}
