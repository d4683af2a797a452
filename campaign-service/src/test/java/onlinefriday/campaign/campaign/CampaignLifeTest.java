package onlinefriday.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import onlinefriday.campaign.Api.Answer;
import onlinefriday.campaign.Samples;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.defaults.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class CampaignLifeTest extends CampaignStory {
  @Test
  void campaignIsPublishedPausedResumedAndEnded() {
    operator.post("/v1/campaigns", campaign().toString());

    assertThat(act("resume").code()).isEqualTo("wrong-state");
    assertThat(act("end").code()).isEqualTo("wrong-state");
    assertThat(act("publish").json().path("state").asString()).isEqualTo("PUBLISHED");
    assertThat(act("publish").code()).isEqualTo("wrong-state");
    assertThat(
            operator
                .post(path("/pause"), "{\"reason\": \"Kiểm tra\"}")
                .json()
                .path("state")
                .asString())
        .isEqualTo("PAUSED");
    assertThat(act("pause").code()).isEqualTo("wrong-state");
    assertThat(act("resume").json().path("state").asString()).isEqualTo("PUBLISHED");
    assertThat(act("end").json().path("state").asString()).isEqualTo("ENDED");
    assertThat(act("publish").code()).isEqualTo("wrong-state");
    assertThat(put(campaign(), 5).code()).isEqualTo("wrong-state");
  }

  @Test
  void reasonOfAPauseIsJudgedLikeAnyBody() {
    operator.post("/v1/campaigns", campaign().toString());
    act("publish");
    assertThat(operator.post(path("/pause"), "{").status()).isEqualTo(400);
    assertThat(operator.post(path("/pause"), "{\"reason\": 1}").status()).isEqualTo(400);
    assertThat(operator.post(path("/pause"), "{\"reason\": \"" + "x".repeat(501) + "\"}").status())
        .isEqualTo(422);
    assertThat(act("pause").status()).isEqualTo(200);
  }

  @Test
  void changesReachTheTopic() {
    operator.post("/v1/campaigns", campaign().toString());
    act("publish");
    act("pause");
    await().until(() -> published().stream().anyMatch(c -> c.version() == 3));
    assertThat(published().getLast().state()).isEqualTo(CampaignState.State.PAUSED);
  }

  @Test
  void newWindowOfAnEditionReachesTheCampaignsWithoutOneOfTheirOwn() {
    operator.post("/v1/campaigns", campaign().toString());
    act("publish");
    ObjectNode moved = Samples.edition(edition);
    moved
        .putObject("window")
        .put("start", "2026-11-28T00:00:00+07:00")
        .put("end", "2026-11-30T12:00:00+07:00");
    assertThat(
            operator.put("/v1/editions/" + edition, moved.toString(), "If-Match", "\"1\"").status())
        .isEqualTo(200);

    CampaignState now = stateOf(operator.get(path("")));
    assertThat(now.version()).isEqualTo(3);
    assertThat(now.window()).isNotNull();
    assertThat(now.window().end()).isEqualTo("2026-11-30T05:00:00Z");
    assertThat(now.spillAt()).isEqualTo("2026-11-29T19:00:00Z");
    await().until(() -> published().stream().anyMatch(c -> c.version() == 3));
  }

  @Test
  void whatGetGaveMayBePutBackAndStillFollowsTheEdition() {
    operator.post("/v1/campaigns", campaign().toString());
    Answer put = operator.put(path(""), operator.get(path("")).body(), "If-Match", "\"1\"");
    assertThat(put.status()).isEqualTo(200);

    ObjectNode moved = Samples.edition(edition);
    moved
        .putObject("window")
        .put("start", "2026-11-28T00:00:00+07:00")
        .put("end", "2026-11-30T12:00:00+07:00");
    operator.put("/v1/editions/" + edition, moved.toString(), "If-Match", "\"1\"");
    assertThat(operator.get(path("")).json().path("window").path("start").asString())
        .isEqualTo("2026-11-28T00:00:00+07:00");
  }

  @Test
  void campaignWithAWindowOfItsOwnKeepsIt() {
    operator.post(
        "/v1/campaigns",
        window("2026-11-27T00:00:00+07:00", "2026-11-29T12:00:00+07:00").toString());
    ObjectNode moved = Samples.edition(edition);
    moved
        .putObject("window")
        .put("start", "2026-11-28T00:00:00+07:00")
        .put("end", "2026-11-30T12:00:00+07:00");
    operator.put("/v1/editions/" + edition, moved.toString(), "If-Match", "\"1\"");
    assertThat(operator.get(path("")).json().path("window").path("start").asString())
        .isEqualTo("2026-11-27T00:00:00+07:00");
  }

  @Test
  void campaignWithoutAnyWindowIsNotPublished() {
    String bare = Samples.fresh("of-");
    operator.post("/v1/editions", "{\"id\":\"" + bare + "\",\"nameVi\":\"A\",\"nameEn\":\"B\"}");
    Answer draft = operator.post("/v1/campaigns", campaign().put("editionId", bare).toString());
    assertThat(draft.status()).isEqualTo(201);
    assertThat(draft.json().has("window")).isFalse();
    assertThat(act("publish").errors()).containsExactly("window:missing");
  }

  @Test
  void publishedCampaignMayChangeItsLimitsButNotItsCode() {
    operator.post("/v1/campaigns", campaign().toString());
    act("publish");
    ObjectNode smaller = campaign().put("name", "Another");
    smaller.putObject("limits").put("total", 10);
    assertThat(stateOf(put(smaller, 2)).limits().total()).isEqualTo(10);

    ObjectNode other = campaign().put("code", code + "X").put("shopperScope", "NATIONAL");
    other.putObject("discount").put("kind", "FIXED").put("fixedAmount", 1000);
    Answer refused = put(other, 3);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.errors())
        .containsExactly("code:frozen", "discount.kind:frozen", "shopperScope:frozen");
  }

  @Test
  void onceItIsPublishedIssuersAreAddedAndRaisedAndNeverLowered() {
    assertThat(operator.post("/v1/campaigns", issuedBy("tiki", 10).toString()).status())
        .isEqualTo(201);
    assertThat(stateOf(put(issuedBy("tiki", 5), 1)).issuers())
        .containsExactly(new CampaignState.Issuer("tiki", 5));
    act("publish");
    for (ObjectNode less : List.of(issuedBy("tiki", 4), issuedBy("lazada", 5), issuedBy())) {
      Answer refused = put(less, 3);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.errors()).containsExactly("issuers:lowered");
    }
    ObjectNode more = issuedBy("tiki", 6);
    more.withArray("issuers").addObject().put("partnerId", "lazada").put("max", 1);
    assertThat(put(more, 3).status()).isEqualTo(200);
    Answer back = operator.put(path(""), operator.get(path("")).body(), "If-Match", "\"4\"");
    assertThat(stateOf(back).issuers())
        .containsExactly(
            new CampaignState.Issuer("tiki", 6), new CampaignState.Issuer("lazada", 1));
    await().until(() -> published().stream().anyMatch(c -> c.version() == 5));
    assertThat(published().getLast().issuers()).hasSize(2);
  }

  private ObjectNode issuedBy() {
    ObjectNode body = campaign().put("codeKind", "UNIQUE");
    body.remove(List.of("code", "limits"));
    return body;
  }

  private ObjectNode issuedBy(String partner, int max) {
    ObjectNode body = issuedBy();
    body.putArray("issuers").addObject().put("partnerId", partner).put("max", max);
    return body;
  }

  @Test
  void whatWouldBeCountedNowhereIsNotChangedAfterPublishing() {
    ObjectNode unlimited = campaign();
    unlimited.putNull("limits");
    operator.post("/v1/campaigns", unlimited.toString());
    act("publish");
    ObjectNode limited = campaign();
    limited.putObject("limits").put("total", 10);
    limited
        .putArray("allocations")
        .addObject()
        .put("partnerId", "shopee")
        .put("sharePercentBps", 1);
    assertThat(put(limited, 2).errors()).containsExactly("allocations:frozen", "limits:frozen");
  }
}
