package onlinefriday.merchant.filing;

import static onlinefriday.merchant.filing.Desk.contest;
import static onlinefriday.merchant.filing.Desk.discount;
import static onlinefriday.merchant.filing.Desk.draw;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class FilingStateApiTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what     | done before              | action         | status | state
          discount   |                          | ACCEPT         | 404    | DRAFT
          discount   |                          | amend          | 409    | DRAFT
          discount   |                          | result-report  | 409    | DRAFT
          discount   |                          | withdraw       | 200    | WITHDRAWN
          discount   |                          | submit         | 200    | DECLARED
          discount   | submit                   | submit         | 200    | DECLARED
          discount   | submit                   | PUT            | 409    | DECLARED
          discount   | submit                   | ACCEPT         | 409    | DECLARED
          discount   | submit                   | amend          | 200    | DECLARED
          discount   | submit                   | withdraw       | 200    | WITHDRAWN
          discount   | submit withdraw          | withdraw       | 200    | WITHDRAWN
          discount   | submit withdraw          | submit         | 409    | WITHDRAWN
          discount   | submit withdraw          | amend          | 409    | WITHDRAWN
          contest    | submit                   | submit         | 200    | NOTIFIED
          contest    | submit                   | amend          | 200    | NOTIFIED
          contest    | submit                   | ACCEPT         | 200    | ACCEPTED
          contest    | submit                   | REFUSE         | 200    | REFUSED
          contest    | submit                   | ASK_SUPPLEMENT | 200    | SUPPLEMENT_ASKED
          contest    | submit ACCEPT            | ACCEPT         | 200    | ACCEPTED
          contest    | submit ACCEPT            | REFUSE         | 409    | ACCEPTED
          contest    | submit ACCEPT            | ASK_SUPPLEMENT | 409    | ACCEPTED
          contest    | submit ACCEPT            | submit         | 409    | ACCEPTED
          contest    | submit ACCEPT            | amend          | 200    | NOTIFIED
          contest    | submit ACCEPT            | withdraw       | 200    | WITHDRAWN
          contest    | submit REFUSE            | REFUSE         | 200    | REFUSED
          contest    | submit REFUSE            | ACCEPT         | 409    | REFUSED
          contest    | submit REFUSE            | withdraw       | 409    | REFUSED
          contest    | submit REFUSE            | submit         | 409    | REFUSED
          contest    | submit REFUSE            | amend          | 409    | REFUSED
          contest    | submit ASK_SUPPLEMENT    | ASK_SUPPLEMENT | 200    | SUPPLEMENT_ASKED
          contest    | submit ASK_SUPPLEMENT    | ACCEPT         | 409    | SUPPLEMENT_ASKED
          contest    | submit ASK_SUPPLEMENT    | amend          | 409    | SUPPLEMENT_ASKED
          contest    | submit ASK_SUPPLEMENT    | PUT            | 200    | SUPPLEMENT_ASKED
          contest    | submit ASK_SUPPLEMENT    | withdraw       | 200    | WITHDRAWN
          contest    | submit ASK_SUPPLEMENT PUT| submit         | 200    | NOTIFIED
          draw       | submit                   | submit         | 200    | REGISTERING
          draw       | submit                   | amend          | 409    | REGISTERING
          draw       | submit                   | ACCEPT         | 200    | ACCEPTED
          draw       | submit                   | PUT            | 409    | REGISTERING
          draw       | submit ASK_SUPPLEMENT    | submit         | 200    | REGISTERING
          draw       | submit withdraw          | ACCEPT         | 409    | WITHDRAWN
          """)
  void stateFollowsFromWhatWasDone(
      String what, @Nullable String before, String action, int status, String state) {
    Desk desk = new Desk(port);
    String path = desk.drafted(body(what, desk.merchant()));
    for (String done : Objects.requireNonNullElse(before, "").split(" ")) {
      if (!done.isEmpty()) {
        assertThat(act(desk, path, done).status()).as(done).isEqualTo(200);
      }
    }
    Reply reply = act(desk, path, action);
    assertThat(reply.status()).as(reply.response().body()).isEqualTo(status);
    if (status == 409) {
      assertThat(reply.code()).isEqualTo("wrong-state");
    }
    assertThat(desk.operator().get(path).text("state")).isEqualTo(state);
  }

  private static Reply act(Desk desk, String path, String action) {
    return switch (action) {
      case "ACCEPT", "REFUSE", "ASK_SUPPLEMENT" -> desk.decide(Tokens.officer("79"), path, action);
      case "PUT" -> {
        Reply now = desk.operator().get(path);
        yield desk.operator().with("If-Match", now.header("ETag")).put(path, now.body());
      }
      case "amend" -> desk.operator().post(path + "/amend", Map.of("end", "2026-12-10"));
      case "result-report" ->
          desk.operator().post(path + "/result-report", Map.of("participants", 1));
      default -> desk.operator().post(path + "/" + action, null);
    };
  }

  private static Map<String, @Nullable Object> body(String what, String merchant) {
    return switch (what) {
      case "discount" -> discount(merchant);
      case "contest" -> contest(merchant, "79");
      default -> draw(merchant, "79");
    };
  }
}
