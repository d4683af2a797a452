package onlinefriday.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import onlinefriday.campaign.Api;
import onlinefriday.campaign.Api.Answer;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.State;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class FuseApiTest extends CampaignStory {
  private static final Trip TRIP = new Trip(Measure.GRANTS_PER_MINUTE, 5, 6);

  @Autowired Fuses fuses;
  @Autowired AggregateStore<Campaign> store;

  @Test
  void campaignSaysThatItsFusePausedItAndTheHotPathIsTold() {
    tripped();
    JsonNode now = operator.get(path("")).json();
    assertThat(now.path("state").asString()).isEqualTo("PAUSED");
    assertThat(now.at("/pause/by").asString()).isEqualTo("FUSE");
    assertThat(now.at("/pause/measure").asString()).isEqualTo("GRANTS_PER_MINUTE");
    assertThat(now.at("/pause/limit").asLong()).isEqualTo(5);
    assertThat(now.at("/pause/measured").asLong()).isEqualTo(6);
    assertThat(now.at("/pause").has("resumeAskedBy")).isFalse();
    await().until(() -> published().stream().anyMatch(c -> c.version() == 3));
    assertThat(published().getLast().state()).isEqualTo(State.PAUSED);
    var change = store.history(id, 2, 1).getFirst().toString();
    assertThat(change).contains("FUSE", "pause", "GRANTS_PER_MINUTE 6 > 5");
  }

  @Test
  void itIsTrippedOnceAndOnlyAsItWasMeasured() {
    Fused measured = publishedWithFuse();
    assertThat(fuses.trip(measured, TRIP)).isTrue();
    assertThat(fuses.trip(measured, TRIP)).isFalse();
    act("resume");
    second().act(path("/resume"));
    assertThat(fuses.trip(measured, TRIP)).as("measured before it was resumed").isFalse();

    Fused resumed = fused();
    ObjectNode higher = withFuse();
    higher.putObject("fuse").put("grantsPerMinute", 6);
    assertThat(operator.put(path(""), higher.toString(), "If-Match", "*").status()).isEqualTo(200);
    assertThat(fuses.trip(resumed, TRIP)).as("the fuse is another").isFalse();
    assertThat(stateNow()).isEqualTo(State.PUBLISHED);
  }

  @Test
  void firstPersonIsRememberedAndASecondResumes() {
    tripped();
    Answer first = act("resume");
    assertThat(first.status()).isEqualTo(202);
    assertThat(first.json().path("state").asString()).isEqualTo("PAUSED");
    assertThat(first.json().at("/pause/resumeAskedBy").asString()).isEqualTo("operator");
    assertThat(first.json().at("/pause").has("resumeAskedAt")).isTrue();

    Answer again = act("resume");
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(second().act(path("/resume"), "If-Match", "\"3\"").status()).isEqualTo(412);
    assertThat(act("publish").code()).isEqualTo("wrong-state");

    Answer resumed = second().act(path("/resume"), "If-Match", first.etag());
    assertThat(resumed.status()).isEqualTo(200);
    assertThat(resumed.json().path("state").asString()).isEqualTo("PUBLISHED");
    assertThat(resumed.json().has("pause")).isFalse();
  }

  @Test
  void thoseWhoMayNotResumeAreNoSecondPersonAndLearnNothing() {
    tripped();
    act("resume");
    for (String stranger :
        new String[] {Tokens.officer("79"), Tokens.merchant("m-1001"), Tokens.auditor()}) {
      assertThat(as(stranger).act(path("/resume")).status()).isEqualTo(403);
    }
    assertThat(second().act("/v1/campaigns/nothing/resume").status()).isEqualTo(404);
    assertThat(stateNow()).isEqualTo(State.PAUSED);
    assertThat(as(Tokens.officer("79")).get(path("")).json().has("pause")).isFalse();
    assertThat(as(Tokens.merchant("m-1001")).get("/v1/campaigns?editionId=" + edition).body())
        .contains(id)
        .doesNotContain("resumeAskedBy");
    assertThat(as(Tokens.auditor()).get(path("")).json().has("pause")).isTrue();
  }

  @Test
  void neitherAPauseNorAChangeIsAWayAroundTheSecondPerson() {
    tripped();
    assertThat(act("pause").code()).isEqualTo("wrong-state");
    act("resume");
    ObjectNode without = withFuse();
    without.remove("fuse");
    without.put("state", "PUBLISHED");
    Answer changed = second().put(path(""), without.toString(), "If-Match", "\"4\"");
    assertThat(changed.json().path("state").asString()).isEqualTo("PAUSED");
    assertThat(changed.json().at("/pause/by").asString()).isEqualTo("FUSE");
    assertThat(changed.json().at("/pause").has("resumeAskedBy"))
        .as("who asked, asked for other terms")
        .isFalse();
    assertThat(second().act(path("/resume")).status()).isEqualTo(202);
    assertThat(act("resume").status()).isEqualTo(200);
  }

  @Test
  void itIsEndedByOne() {
    tripped();
    Answer ended = act("end");
    assertThat(ended.json().path("state").asString()).isEqualTo("ENDED");
    assertThat(ended.json().has("pause")).isFalse();
  }

  @Test
  void pauseByAPersonNeedsOneToResume() {
    publishedWithFuse();
    assertThat(act("pause").json().at("/pause/by").asString()).isEqualTo("operator");
    assertThat(act("resume").status()).isEqualTo(200);
  }

  @Test
  void descriptionOfTheApiHasTheCampaignsFieldsAndItsPause() {
    JsonNode schemas = as(null).get("/v3/api-docs").json().at("/components/schemas");
    assertThat(schemas.at("/CampaignAnswer/properties").propertyNames())
        .contains("id", "editionId", "fuse", "state", "pause")
        .doesNotContain("terms");
    assertThat(schemas.at("/Pause/properties").propertyNames())
        .contains("by", "at", "limit", "measured", "resumeAskedBy", "resumeAskedAt");
  }

  private void tripped() {
    assertThat(fuses.trip(publishedWithFuse(), TRIP)).isTrue();
  }

  private Fused publishedWithFuse() {
    operator.post("/v1/campaigns", withFuse().toString());
    act("publish");
    return fused();
  }

  private Fused fused() {
    return fuses.inForce().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  private ObjectNode withFuse() {
    ObjectNode body = campaign();
    body.putObject("fuse").put("grantsPerMinute", 5);
    return body;
  }

  private Api second() {
    return as(Tokens.operator("operator-2"));
  }

  private State stateNow() {
    CampaignState now = stateOf(operator.get(path("")));
    return now.state();
  }
}
