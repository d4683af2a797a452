package onlinefriday.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import onlinefriday.standalone.e2e.Client.Answer;
import org.junit.jupiter.api.Test;

/** A campaign grants more than its fuse lets through, pauses by itself and is resumed by two. */
class FuseIT {
  private static final int LIMIT = 5;

  private final Client shopee = Client.partner("shopee");
  private final Client operator = Client.machine("operator");
  private final Client second = Client.machine("operator-2");
  private int orders;

  @Test
  void theSixthWithinAMinutePausesTheCampaignAndTwoPeopleResumeIt() {
    Season season = Season.open(Map.of()).on(Map.of("fuse", Map.of("grantsPerMinute", LIMIT)));
    season.awaitOpenTo(shopee);
    for (int i = 0; i < LIMIT; i++) {
      assertThat(redeem(season).status()).isEqualTo(201);
    }
    assertThat(operator.get(path(season)).text("state")).isEqualTo("PUBLISHED");

    assertThat(redeem(season).status()).isEqualTo(201);
    await().until(() -> refusal(season).equals("campaign-paused"));
    Answer paused = operator.get(path(season));
    assertThat(paused.json().at("/pause/by").asString()).isEqualTo("FUSE");
    assertThat(paused.json().at("/pause/limit").asLong()).isEqualTo(LIMIT);
    assertThat(paused.json().at("/pause/measured").asLong()).isEqualTo(LIMIT + 1);
    assertThat(redeem(season).text("code")).isEqualTo("campaign-paused");

    assertThat(resume(operator, season).status()).isEqualTo(202);
    assertThat(resume(operator, season).status()).isEqualTo(202);
    assertThat(redeem(season).text("code")).isEqualTo("campaign-paused");

    Answer resumed = resume(second, season);
    assertThat(resumed.status()).as(resumed.toString()).isEqualTo(200);
    assertThat(resumed.text("state")).isEqualTo("PUBLISHED");
    season.awaitOpenTo(shopee);
    assertThat(redeem(season).status()).isEqualTo(201);
  }

  private Answer redeem(Season season) {
    orders++;
    return shopee.redeem(season.order("fused-" + orders, "FUSED-" + orders), "fused-" + orders);
  }

  private String refusal(Season season) {
    return shopee
        .post("/v1/vouchers/validate", season.order("nobody", "none"))
        .json()
        .at("/refusal/code")
        .asString("");
  }

  private static Answer resume(Client person, Season season) {
    return person.post(path(season) + "/resume", Map.of());
  }

  private static String path(Season season) {
    return "/v1/campaigns/" + season.campaign();
  }
}
