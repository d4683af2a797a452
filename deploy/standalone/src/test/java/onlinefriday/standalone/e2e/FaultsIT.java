package onlinefriday.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.standalone.e2e.Client.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes are killed in the middle; what was answered stays true. */
class FaultsIT {
  private static final Duration RECOVERY_MAX = Duration.ofSeconds(60);
  private static final int SHOPPERS = 8;

  private final Client shopee = Client.partner("shopee");

  @AfterAll
  static void noQueryOnALargeCollectionWasAScan() {
    assertThat(Scans.ofLargeCollections()).isEmpty();
  }

  @AfterEach
  void everythingIsUpAgain() {
    RunningPlatform.get().awaitReady();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"voucher-service", "backbone"})
  void aKilledProcessLosesNothingThatWasAnswered(String killed) throws Exception {
    Season season = Season.open(Map.of("total", 1_000_000, "perShopper", 1_000));
    Set<String> answered = ConcurrentHashMap.newKeySet();
    Set<String> retries = ConcurrentHashMap.newKeySet();
    AtomicInteger next = new AtomicInteger();

    List<Future<?>> shoppers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int s = 0; s < SHOPPERS; s++) {
        String shopper = "shopper-" + s;
        shoppers.add(
            threads.submit(
                () -> {
                  while (next.get() < 2_000) {
                    int n = next.incrementAndGet();
                    if (n == 600) {
                      RunningPlatform.get().kill(killed);
                    }
                    redeemUntilAnswered(season, shopper, "ORDER-" + n, answered, retries);
                  }
                }));
      }
    }
    for (Future<?> shopper : shoppers) {
      shopper.get();
    }

    assertThat(retries).as("the kill must have hit requests on their way").isNotEmpty();
    Set<String> ledger = new HashSet<>(Evidence.ledgerIds(season.campaign()));
    assertThat(ledger).isEqualTo(answered);
    await()
        .atMost(RECOVERY_MAX)
        .untilAsserted(
            () ->
                assertThat(Evidence.countedOnTopic(season.campaign()))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(answered));
    await().atMost(RECOVERY_MAX).until(() -> season.counted() == answered.size());
    await().atMost(RECOVERY_MAX).until(() -> confirmed(season) == answered.size());
  }

  /** As an app does: the same key until there is an answer. */
  private void redeemUntilAnswered(
      Season season, String shopper, String order, Set<String> answered, Set<String> retries) {
    await()
        .atMost(RECOVERY_MAX)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              Optional<Answer> came = answer(season, shopper, order);
              if (came.isEmpty()) {
                retries.add(order);
                return false;
              }
              Answer answer = came.get();
              if (answer.status() == 201) {
                answered.add(answer.text("id"));
                return true;
              }
              assertThat(answer.json().path("retryable").asBoolean())
                  .as(answer.toString())
                  .isTrue();
              retries.add(order);
              return false;
            });
  }

  /** Nothing, when the connection broke with the process behind it. */
  private Optional<Answer> answer(Season season, String shopper, String order) {
    try {
      String key = season.campaign() + "-" + order;
      return Optional.of(shopee.redeem(season.order(shopper, order), key));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  @Test
  void redemptionsGoOnWithoutKafkaAndAreCountedWhenItIsBack() {
    Season season = Season.open(Map.of());

    RunningPlatform.get().kill("kafka");
    for (int n = 0; n < 20; n++) {
      Answer answer = shopee.redeem(season.order("lan-" + n, "K-" + n), "k-" + n);
      assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    await().atMost(RECOVERY_MAX).until(() -> season.counted() == 20);
    assertThat(Evidence.countedOnTopic(season.campaign())).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void withoutTheStoreTheAnswerIs503Within2SecondsAndTheSameKeySucceedsLater() {
    Season season = Season.open(Map.of());

    RunningPlatform.get().kill("backbone");
    long asked = System.nanoTime();
    Answer away = shopee.redeem(season.order("lan", "S-1"), "s-1");
    Duration took = Duration.ofNanos(System.nanoTime() - asked);

    assertThat(away.status()).as(away.toString()).isEqualTo(503);
    assertThat(away.header("Retry-After")).isNotEmpty();
    assertThat(took).isLessThan(Duration.ofSeconds(3)); // 2 s and the test's own way there
    await()
        .atMost(RECOVERY_MAX)
        .until(() -> shopee.redeem(season.order("lan", "S-1"), "s-1").status() == 201);
  }

  @Test
  void questionsThatNeedTheStoreAre503WhileItIsAwayAndNever504() {
    Season season = Season.open(Map.of("perShopper", 1));

    RunningPlatform.get().kill("backbone");
    List<Answer> answers =
        AtOnce.answers(i -> shopee.post("/v1/vouchers/validate", season.order("lan-" + i, "V")));

    assertThat(answers)
        .allMatch(answer -> answer.status() == 503 || answer.status() == 200) // back by then
        .filteredOn(answer -> answer.status() == 503)
        .isNotEmpty()
        .noneMatch(answer -> answer.header("Retry-After").isEmpty());
  }

  private static long confirmed(Season season) {
    return Client.machine("operator")
        .get("/v1/campaigns/" + season.campaign() + "/usage")
        .json()
        .path("confirmed")
        .asLong();
  }
}
