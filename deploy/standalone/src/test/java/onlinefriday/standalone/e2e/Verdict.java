package onlinefriday.standalone.e2e;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import onlinefriday.contracts.event.RedemptionEvent.Type;
import onlinefriday.standalone.e2e.TwoInstancesIT.Campaigns;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/** Whether answers, ledger, topic, usage and the ministry's figures tell one story. */
final class Verdict {
  private static final Client OPERATOR = Client.machine("operator");

  private final Campaigns campaigns;
  private final Apps apps;
  private final List<Client> instances;
  private final Books books;

  Verdict(Campaigns campaigns, Apps apps, List<Client> instances) {
    this.campaigns = campaigns;
    this.apps = apps;
    this.instances = instances;
    this.books = Books.ofEdition(campaigns.counted().edition());
  }

  /**
   * @param forgotten holds that nobody ended
   */
  void agrees(Set<String> forgotten) throws Exception {
    everyAnswerIsInTheLedgerAndEveryEntryWasAnswered();
    everyRedemptionIsFoundAsItStands();
    everyEndIsWhatWasAnswered();
    whatWasForgottenHasExpired(forgotten);
    everythingIsSpentAndNothingTwice();
    campaigns.all().forEach(this::usageIsTheLedgers);
    theTopicIsTheLedgers();
    theMinistryCountsWhatTheLedgerHas();
  }

  private void everyAnswerIsInTheLedgerAndEveryEntryWasAnswered() {
    assertThat(books.all("orderRef")).as("each order once").doesNotHaveDuplicates();
    assertThat(books.ids()).containsAll(apps.granted().values());
    Set<String> told = new HashSet<>(apps.granted().keySet());
    told.addAll(apps.unanswered());
    assertThat(told).containsAll(books.all("orderRef"));
  }

  private void everyRedemptionIsFoundAsItStands() throws Exception {
    try (var readers = Executors.newFixedThreadPool(8)) {
      var reading =
          books.entries().stream().map(entry -> readers.submit(() -> found(entry))).toList();
      for (var one : reading) {
        one.get();
      }
    }
  }

  private void found(Document entry) {
    String id = entry.getString("_id");
    Client instance = instances.get(Math.floorMod(id.hashCode(), instances.size()));
    var answer = instance.get("/v1/redemptions/" + id);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.text("status")).isEqualTo(books.state(entry).name());
    assertThat(answer.text("orderRef")).isEqualTo(entry.getString("orderRef"));
  }

  private void everyEndIsWhatWasAnswered() {
    for (Document entry : books.ofCampaign(campaigns.held().campaign()).entries()) {
      String id = entry.getString("_id");
      String told = apps.ended().getOrDefault(id, books.state(entry).name());
      assertThat(books.state(entry)).as(id).hasToString(told);
      assertThat(books.ends().getOrDefault(id, List.of())).as(id).hasSizeLessThanOrEqualTo(1);
      if (!apps.ended().containsKey(id) && !apps.unanswered().contains(id)) {
        assertThat(books.state(entry)).as(entry.toString()).isNotEqualTo(Type.RELEASED);
      }
    }
  }

  private void whatWasForgottenHasExpired(Set<String> forgotten) {
    assertThat(books.entries())
        .filteredOn(entry -> forgotten.contains(entry.getString("_id")))
        .hasSameSizeAs(forgotten)
        .isNotEmpty()
        .allMatch(entry -> books.state(entry) == Type.EXPIRED);
  }

  private void everythingIsSpentAndNothingTwice() {
    assertThat(of(campaigns.counted()).entries()).hasSize(TwoInstancesIT.TOTAL);
    assertThat(of(campaigns.paid()).sum("discount", Type.CONFIRMED))
        .isEqualTo(TwoInstancesIT.BUDGET);
    assertThat(of(campaigns.held()).count(Type.CONFIRMED)).isEqualTo(TwoInstancesIT.HELD_TOTAL);
    assertThat(times(of(campaigns.twice()).all("shopper")))
        .hasSize(Errands.SHOPPERS)
        .allSatisfy((shopper, times) -> assertThat(times).isEqualTo(2));
    assertThat(of(campaigns.single()).all("code"))
        .containsExactlyInAnyOrderElementsOf(campaigns.codes());
  }

  private static Map<String, Long> times(List<String> all) {
    return all.stream().collect(groupingBy(identity(), counting()));
  }

  private Books of(Season season) {
    return books.ofCampaign(season.campaign());
  }

  private void usageIsTheLedgers(Season season) {
    Books own = of(season);
    for (Client instance : instances) {
      JsonNode usage = usage(instance, season);
      assertThat(usage.path("confirmed").asLong()).isEqualTo(own.count(Type.CONFIRMED));
      assertThat(usage.path("held").asLong()).isEqualTo(own.count(Type.HELD)).isZero();
      assertThat(usage.path("released").asLong()).isEqualTo(own.count(Type.RELEASED));
      assertThat(usage.path("expired").asLong()).isEqualTo(own.count(Type.EXPIRED));
      assertThat(usage.path("discountTotal").asLong())
          .isEqualTo(own.sum("discount", Type.CONFIRMED));
      assertThat(usage.path("stranded").asLong()).isZero();
      assertThat(usage.path("remaining").asLong()).isZero();
      assertThat(usage.path("remainingBudget").asLong()).isZero();
    }
  }

  private void theTopicIsTheLedgers() {
    await()
        .untilAsserted(
            () ->
                assertThat(Evidence.eventsOnTopic(campaigns.counted().edition()))
                    .containsExactlyInAnyOrderElementsOf(books.events()));
  }

  private void theMinistryCountsWhatTheLedgerHas() {
    await()
        .untilAsserted(
            () -> {
              JsonNode totals = campaigns.counted().totals();
              assertThat(totals.path("redemptions").asLong())
                  .isEqualTo(books.count(Type.CONFIRMED));
              assertThat(totals.path("amount").asLong())
                  .isEqualTo(books.sum("amount", Type.CONFIRMED));
              assertThat(totals.path("discount").asLong())
                  .isEqualTo(books.sum("discount", Type.CONFIRMED));
              assertThat(totals.path("released").asLong()).isEqualTo(books.count(Type.RELEASED));
              assertThat(totals.path("held").asLong()).isZero();
            });
  }

  /**
   * What an instance tells the operator.
   *
   * @throws IllegalStateException when it does not tell
   */
  static JsonNode usage(Client instance, Season season) {
    Client.Answer answer =
        OPERATOR.at(instance).get("/v1/campaigns/" + season.campaign() + "/usage");
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.toString());
    }
    return answer.json();
  }
}
