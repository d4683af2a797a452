package onlinefriday.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.standalone.e2e.Client.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two instances share one ledger while both are killed and halted under load; afterwards everything
 * that was ever promised holds. {@code -De2e.seed=} runs the same harm and errands again.
 */
class TwoInstancesIT {
  private static final Duration RECOVERY_MAX = Duration.ofSeconds(120);

  /** How long an app waits for an instance that may be halted. */
  private static final Duration APP_PATIENCE = Duration.ofMillis(2_500);

  static final int TOTAL = 3_000;
  static final long BUDGET = 25_000_000;
  static final int HELD_TOTAL = 100;
  private static final int HOLD_SECONDS = 60;
  private static final int CODES = 200;

  /** Holds taken before any harm, which only the clock ends. */
  private static final int FORGOTTEN = 10;

  private static VoucherInstance first;
  private static VoucherInstance second;
  private static Client direct1;
  private static Client direct2;

  /** An edition's five campaigns, each with its own scarcity. */
  record Campaigns(
      Season counted, Season paid, Season twice, Season held, Season single, List<String> codes) {
    static Campaigns open() {
      Season counted = Season.open(Map.of("total", TOTAL));
      Season single = counted.withSingleUseCodes();
      return new Campaigns(
          counted,
          counted.with(Map.of("budget", BUDGET), HOLD_SECONDS),
          counted.with(Map.of("perShopper", 2), HOLD_SECONDS),
          counted.with(Map.of("total", HELD_TOTAL), HOLD_SECONDS),
          single,
          single.issue(CODES));
    }

    Stream<Season> all() {
      return Stream.of(counted, paid, twice, held, single);
    }

    void awaitOpenTo(Client instance) {
      Stream.of(counted, paid, twice, held, single.coded(codes.getLast()))
          .forEach(campaign -> campaign.awaitOpenTo(instance));
    }
  }

  @BeforeAll
  static void bothAreUp() {
    first = VoucherInstance.first();
    second = VoucherInstance.second();
    String token = PartnerToken.of("shopee");
    direct1 = Client.past(first.url(), token, APP_PATIENCE);
    direct2 = Client.past(second.url(), token, APP_PATIENCE);
    await().atMost(RECOVERY_MAX).until(() -> first.ready() && second.ready());
  }

  @AfterAll
  static void theSecondIsGone() {
    second.close();
    assertThat(Scans.ofLargeCollections()).isEmpty();
  }

  @Test
  void whateverIsKilledOrHaltedNothingIsOversoldLostOrCountedTwice() throws Exception {
    long seed = Long.getLong("e2e.seed", System.nanoTime() % 1_000_000);
    System.out.println("-De2e.seed=" + seed);
    Campaigns campaigns = Campaigns.open();
    List.of(direct1, direct2).forEach(campaigns::awaitOpenTo);
    Client gateway = Client.partner("shopee").waiting(APP_PATIENCE);
    Apps apps = new Apps();
    Errands errands = new Errands(apps, gateway, List.of(direct1, direct2), campaigns, seed);

    Set<String> forgotten = errands.forgotten(FORGOTTEN);
    int run = new Load(errands).during(List.of(new Harm(first, seed), new Harm(second, ~seed)));
    System.out.printf(
        "%d errands, %d requests, %d redeemed, %d without answer, %d kills, %d pauses%n",
        run,
        apps.sent(),
        apps.granted().size(),
        apps.unanswered().size(),
        2 * Harm.KILLS,
        2 * Harm.PAUSES);
    recovered(campaigns);
    Rest rest = new Rest(List.of(direct1, direct2), apps);
    rest.letGo(campaigns.held(), forgotten);
    nothingIsHeld(campaigns);
    rest.spend(campaigns);

    assertThat(apps.surprises()).isEmpty();
    new Verdict(campaigns, apps, List.of(direct1, direct2)).agrees(forgotten);
  }

  @Test
  void ofCallsToBothAtOnceForTheLastUnitOneIsGranted() {
    Season season = Season.open(Map.of("total", 1));
    season.awaitOpenTo(direct2);

    List<Answer> answers =
        AtOnce.answers(i -> either(i).redeem(season.order("s-" + i, "O-" + i), "last-" + i));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .extracting(answer -> answer.text("code"))
        .isSubsetOf("campaign-exhausted", "unavailable");
  }

  @Test
  void aKeySentToBothAtOnceIsOneRedemption() {
    Season season = Season.open(Map.of("total", 100));
    season.awaitOpenTo(direct2);

    List<Answer> answers =
        AtOnce.answers(i -> either(i).redeem(season.order("lan", "ORDER"), "both"));

    assertThat(answers)
        .filteredOn(answer -> answer.status() == 201)
        .hasSizeGreaterThan(1)
        .extracting(answer -> answer.text("id"))
        .containsOnly(Books.ofEdition(season.edition()).ids().getFirst());
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allMatch(answer -> answer.text("code").equals("request-in-flight"));
    assertThat(answers)
        .filteredOn(a -> a.status() == 201 && a.header("Idempotent-Replayed").isEmpty())
        .hasSizeLessThanOrEqualTo(1);
    assertThat(Books.ofEdition(season.edition()).ids()).hasSize(1);
    await().until(() -> Verdict.usage(direct2, season).path("remaining").asLong() == 99);
  }

  @Test
  void anOrderSentToBothAtOnceByManyShoppersIsOneRedemption() {
    Season season = Season.open(Map.of("total", 100));
    season.awaitOpenTo(direct2);

    List<Answer> answers =
        AtOnce.answers(i -> either(i).redeem(season.order("s-" + i, "ONCE"), "once-" + i));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .hasSize(AtOnce.CALLS - 1)
        .extracting(answer -> answer.text("code") + " " + answer.text("redemptionId"))
        .containsOnly(
            "order-already-redeemed " + Books.ofEdition(season.edition()).ids().getFirst());
    await().until(() -> Verdict.usage(direct2, season).path("remaining").asLong() == 99);
  }

  private static Client either(int number) {
    return number % 2 == 0 ? direct1 : direct2;
  }

  /** What the dead left is booked. */
  private static void recovered(Campaigns campaigns) {
    await().atMost(RECOVERY_MAX).until(() -> first.ready() && second.ready());
    await().atMost(RECOVERY_MAX).until(() -> Books.openPublishers() == 2);
    for (Client instance : List.of(direct1, direct2)) {
      await()
          .atMost(RECOVERY_MAX)
          .ignoreExceptionsInstanceOf(IllegalStateException.class) // not answered in time
          .untilAsserted(
              () ->
                  assertThat(campaigns.all())
                      .allMatch(c -> Verdict.usage(instance, c).path("stranded").asLong() == 0));
    }
  }

  /** What was forgotten has expired. */
  private static void nothingIsHeld(Campaigns campaigns) {
    await()
        .atMost(RECOVERY_MAX)
        .ignoreExceptionsInstanceOf(IllegalStateException.class)
        .until(() -> Verdict.usage(direct1, campaigns.held()).path("held").asLong() == 0);
  }
}
