package onlinefriday.campaign.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import onlinefriday.campaign.Api;
import onlinefriday.campaign.Samples;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class ClockApiTest {
  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired CurrentEdition current;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void anEditionThatEndsWhileItIsLookedForIsNotToldOfAsOver() {
    Api operator = new Api(port, Tokens.operator());
    String ending = published(operator, "2032-11-26T00:00:00+07:00", "2032-11-28T12:00:00+07:00");
    String next = published(operator, "2032-12-03T00:00:00+07:00", "2032-12-05T12:00:00+07:00");
    Instant end = WireTime.readInstant("2032-11-28T12:00:00+07:00");
    clock.moveTo(end.minusSeconds(60)); // what others may read of the clock
    var reading = new ClockApi(current, Clock.fixed(end, ZoneOffset.UTC)).clock().getBody();

    assertThat(reading.edition()).isEqualTo(next).isNotEqualTo(ending);
    operator.act("/v1/editions/" + ending + "/close");
    operator.act("/v1/editions/" + next + "/close");
  }

  private static String published(Api operator, String start, String end) {
    String id = Samples.fresh("clock-");
    var edition = Samples.edition(id);
    edition.putObject("window").put("start", start).put("end", end);
    operator.post("/v1/editions", edition.toString());
    operator.act("/v1/editions/" + id + "/publish");
    return id;
  }

  @Test
  void editionIsCurrentForEverybodyOnceItIsPublished() {
    Api operator = new Api(port, Tokens.operator());
    Api anybody = new Api(port, null);
    String id = Samples.fresh("clock-");
    var edition = Samples.edition(id);
    edition
        .putObject("window")
        .put("start", "2031-11-28T00:00:00+07:00")
        .put("end", "2031-11-30T12:00:00+07:00");
    operator.post("/v1/editions", edition.toString());
    clock.moveTo(WireTime.readInstant("2031-11-28T01:00:00+07:00"));
    assertThat(anybody.get("/v1/clock").json().path("edition").asString()).isNotEqualTo(id);

    operator.act("/v1/editions/" + id + "/publish");

    var reading = anybody.get("/v1/clock");
    assertThat(reading.status()).isEqualTo(200);
    assertThat(reading.json().path("edition").asString()).isEqualTo(id);
    assertThat(reading.json().path("window").path("state").asString()).isEqualTo("OPEN");
    assertThat(reading.json().path("window").path("secondsToStart").asInt()).isZero();
    assertThat(reading.json().path("now").asString()).endsWith("+07:00");
    var current = anybody.get("/v1/editions/current");
    assertThat(current.json().path("id").asString()).isEqualTo(id);
    assertThat(current.etag()).isEqualTo("\"2\"");
    operator.act("/v1/editions/" + id + "/close");
    assertThat(anybody.get("/v1/clock").json().path("window").path("state").asString())
        .isNotEqualTo("OPEN");
  }
}
