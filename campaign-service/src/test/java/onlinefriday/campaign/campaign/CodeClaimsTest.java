package onlinefriday.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import onlinefriday.campaign.Api;
import onlinefriday.campaign.Api.Answer;
import onlinefriday.campaign.Samples;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class CodeClaimsTest {
  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired CodeClaims claims;
  @Autowired AggregateStore<Campaign> store;
  Api operator;
  String edition;
  String code;

  @BeforeEach
  void newCode() {
    clock.moveTo(WireTime.readInstant("2026-11-21T12:00:00+07:00"));
    operator = new Api(port, Tokens.operator());
    edition = Samples.fresh("claims-");
    code = Samples.fresh("CLAIM");
    operator.post("/v1/editions", Samples.edition(edition).toString());
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void oneOfTwentyThatPublishTheSameCodeAtOnceGetsIt() throws Exception {
    List<String> ids = IntStream.range(0, 20).mapToObj(i -> draft(code)).toList();
    List<Answer> answers = atOnce(ids.stream().map(id -> task(() -> publish(id))).toList());
    assertThat(answers).filteredOn(a -> a.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> a.status() != 200)
        .hasSize(19)
        .allMatch(a -> a.status() == 409 && a.code().equals("code-in-use"));
  }

  @Test
  void campaignPublishedTwentyTimesAtOnceIsPublishedOnce() throws Exception {
    String id = draft(code);
    List<Answer> answers =
        atOnce(IntStream.range(0, 20).mapToObj(i -> task(() -> publish(id))).toList());
    assertThat(answers).filteredOn(a -> a.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> a.status() != 200)
        .allMatch(a -> a.code().equals("wrong-state"));
  }

  @Test
  void otherSpellingIsTheSameCode() {
    publish(draft(code));
    assertThat(publish(draft(code.toLowerCase() + " - ")).code()).isEqualTo("code-in-use");
  }

  @Test
  void pausedCampaignKeepsItsCodeAndAnEndedOneGivesItUp() {
    String first = draft(code);
    String second = draft(code);
    publish(first);
    operator.act("/v1/campaigns/" + first + "/pause");
    assertThat(publish(second).code()).isEqualTo("code-in-use");
    operator.act("/v1/campaigns/" + first + "/end");
    assertThat(publish(second).status()).isEqualTo(200);
  }

  @Test
  void codeIsFreeWhenTheWindowIsOver() {
    String first = draft(code);
    publish(first);
    clock.moveTo(WireTime.readInstant("2026-11-29T11:59:59+07:00"));
    assertThat(publish(draft(code)).code()).isEqualTo("code-in-use");
    clock.moveTo(WireTime.readInstant("2026-11-29T12:00:00+07:00"));
    String second = draftWithWindow("2026-11-29T12:00:00+07:00", "2026-11-30T00:00:00+07:00");
    assertThat(publish(second).status()).isEqualTo(200);

    ObjectNode longer = body(first, code);
    longer
        .putObject("window")
        .put("start", "2026-11-27T00:00:00+07:00")
        .put("end", "2026-11-29T23:00:00+07:00");
    assertThat(
            operator.put("/v1/campaigns/" + first, longer.toString(), "If-Match", "\"2\"").code())
        .isEqualTo("code-in-use");
  }

  @Test
  void claimIsGoodWhileThePublishingItWasMadeForMayStillCome() {
    String first = draft(code);
    assertThat(claims.claim(code, store.find(first).orElseThrow())).isEmpty();
    String second = draft(code);
    assertThat(publish(second).code()).isEqualTo("code-in-use");
    assertThat(publish(first).status()).isEqualTo(200);
  }

  @Test
  void claimOfADraftThatWentAnotherWayIsVoid() {
    String first = draft(code);
    assertThat(claims.claim(code, store.find(first).orElseThrow())).isEmpty();
    operator.put("/v1/campaigns/" + first, body(first, code + "B").toString(), "If-Match", "\"1\"");
    assertThat(publish(draft(code)).status()).isEqualTo(200);
    assertThat(publish(first).status()).isEqualTo(200);
  }

  private String draft(String spelling) {
    String id = Samples.fresh("claim-");
    operator.post("/v1/campaigns", body(id, spelling).toString());
    return id;
  }

  private String draftWithWindow(String start, String end) {
    String id = Samples.fresh("claim-");
    ObjectNode body = body(id, code);
    body.putObject("window").put("start", start).put("end", end);
    operator.post("/v1/campaigns", body.toString());
    return id;
  }

  private ObjectNode body(String id, String spelling) {
    return Samples.campaign(id, edition, spelling);
  }

  private Answer publish(String id) {
    return operator.act("/v1/campaigns/" + id + "/publish");
  }

  private static Callable<Answer> task(Callable<Answer> task) {
    return task;
  }

  private static List<Answer> atOnce(List<Callable<Answer>> tasks)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> running = threads.invokeAll(tasks);
      for (Future<Answer> each : running) {
        each.get();
      }
      return running.stream().map(Future::resultNow).toList();
    }
  }
}
