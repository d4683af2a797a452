package onlinefriday.merchant.filing;

import static onlinefriday.merchant.filing.Desk.contest;
import static onlinefriday.merchant.filing.Desk.draw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import onlinefriday.contracts.event.FilingState;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.merchant.Api.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class FilingRaceTest {

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  @BeforeEach
  void itIsAMondayInNovember() {
    clock.moveTo(Instant.parse(Desk.NOVEMBER_16));
  }

  @AfterEach
  void itIsToday() {
    clock.reset();
  }

  @Test
  void howeverManySubmitItIsSubmittedOnce() {
    String path = desk().drafted(contest(desk().merchant(), "79", "68"));
    List<Reply> replies =
        AtOnce.answers(i -> served(() -> desk().operator().post(path + "/submit", null)));
    assertThat(replies).allMatch(reply -> reply.status() == 200);
    assertThat(replies.stream().map(Reply::body).distinct()).hasSize(1);
    assertThat(actions(path)).containsExactly("draft", "submit");
  }

  @Test
  void whenSomeAcceptAndSomeRefuseOneDecisionHolds() {
    String path = desk().submitted(draw(desk().merchant(), "79"));
    List<Reply> replies =
        AtOnce.answers(
            i -> desk().decide(Tokens.officer("79"), path, i % 2 == 0 ? "ACCEPT" : "REFUSE"));
    String state = desk().operator().get(path).text("state");
    assertThat(state).isIn("ACCEPTED", "REFUSED");
    assertThat(replies.stream().filter(reply -> reply.status() == 200))
        .hasSize(AtOnce.CALLS / 2)
        .allMatch(reply -> reply.text("state").equals(state));
    assertThat(replies.stream().filter(reply -> reply.status() == 409)).hasSize(AtOnce.CALLS / 2);
    assertThat(actions(path)).hasSize(3);
  }

  @Test
  void everyProvincesAnswerCountsAlsoWhenAllAnswerAtOnce() {
    List<String> provinces = List.of("79", "68", "01", "48", "92", "31", "75", "80");
    String path = desk().submitted(contest(desk().merchant(), provinces.toArray(String[]::new)));
    List<Reply> replies =
        AtOnce.answers(
            i ->
                desk().decide(Tokens.officer(provinces.get(i % provinces.size())), path, "ACCEPT"));
    assertThat(replies).allMatch(reply -> reply.status() == 200);
    assertThat(desk().operator().get(path).text("state")).isEqualTo("ACCEPTED");
    assertThat(actions(path)).hasSize(2 + provinces.size());
  }

  @Test
  void whenManyReplaceTheItemsOnesListIsThereWhole() {
    String path = desk().drafted(contest(desk().merchant(), "79"));
    List<Reply> replies =
        AtOnce.answers(
            i ->
                desk()
                    .operator()
                    .with("If-Match", "\"1\"")
                    .put(path + "/items", Map.of("items", many("by-" + i + "-"))));
    assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
    assertThat(replies.stream().filter(reply -> reply.status() == 412)).hasSize(AtOnce.CALLS - 1);
    var skus =
        desk()
            .operator()
            .get(path + "/items?limit=500")
            .body()
            .path("items")
            .findValuesAsString("sku");
    String winner = skus.getFirst().substring(0, skus.getFirst().lastIndexOf('-') + 1);
    assertThat(skus).hasSize(300).allMatch(sku -> sku.startsWith(winner));
  }

  @Test
  void everyStateIsOnTheTopicWithoutItems() {
    String path = desk().submitted(draw(desk().merchant(), "79"));
    desk().decide(Tokens.officer("79"), path, "ACCEPT");
    desk().operator().post(path + "/withdraw", Map.of("reason", "đổi ý"));
    String id = path.substring(path.lastIndexOf('/') + 1);
    await().until(() -> states(id).stream().anyMatch(state -> state.version() == 4));

    FilingState last = states(id).getLast();
    assertThat(last.state()).isEqualTo(State.WITHDRAWN);
    assertThat(last.reason()).isEqualTo("đổi ý");
    assertThat(last.form()).isEqualTo("lucky_draw");
    assertThat(last.provinces()).containsExactly("79");
    assertThat(last.fileBy()).isEqualTo("2026-11-18");
    assertThat(last.resultReportDue()).isEqualTo("2027-01-17");
    assertThat(json(id)).doesNotContain("\"items\"", "receipts", "itemSet", "seenIn");
  }

  /** Who waited in line for too long comes again. */
  private static Reply served(Callable<Reply> call) {
    return await().until(call, reply -> reply.status() != 503);
  }

  private static List<FilingState> states(String id) {
    return Topics.read(Topic.FILINGS.topicName()).stream()
        .filter(record -> id.equals(record.key()))
        .map(record -> WireJson.mapper().readValue(record.value(), FilingState.class))
        .toList();
  }

  private static String json(String id) {
    return Topics.read(Topic.FILINGS.topicName()).stream()
        .filter(record -> id.equals(record.key()))
        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
        .reduce("", String::concat);
  }

  private static List<Map<String, Object>> many(String prefix) {
    return IntStream.range(0, 300).mapToObj(i -> Desk.item(prefix + i, 90_000)).toList();
  }

  private List<String> actions(String path) {
    return desk()
        .operator()
        .get(path + "/history")
        .body()
        .path("items")
        .findValuesAsString("action");
  }

  private Desk desk() {
    return new Desk(port);
  }
}
