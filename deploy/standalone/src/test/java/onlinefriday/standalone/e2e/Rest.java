package onlinefriday.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onlinefriday.contracts.event.RedemptionEvent.Type;
import onlinefriday.standalone.e2e.Client.Answer;
import onlinefriday.standalone.e2e.TwoInstancesIT.Campaigns;
import org.bson.Document;

/** Spends what is left when all is quiet: nothing may have been lost, and nothing be too much. */
final class Rest {
  private static final long DISCOUNT_MAX = 100_000;
  private static final int BATCH = 100;
  private static final int PART = 5; // the discount is a fifth of the amount

  private final List<Client> instances;
  private final Apps apps;
  private int number;

  Rest(List<Client> instances, Apps apps) {
    this.instances = instances;
    this.apps = apps;
  }

  /** Apps ask by the order what became of their holds, and let go of all they do not need. */
  void letGo(Season season, Set<String> forgotten) {
    Books books = Books.ofEdition(season.edition()).ofCampaign(season.campaign());
    for (Document entry : books.entries()) {
      String id = entry.getString("_id");
      if (books.state(entry) == Type.HELD && !forgotten.contains(id)) {
        apps.end(id, "release", "let-go-" + id, instances, new Random(number));
      }
    }
  }

  void spend(Campaigns campaigns) {
    units(campaigns.counted());
    units(campaigns.held());
    budget(campaigns.paid());
    turns(campaigns.twice());
    codes(campaigns);
  }

  private void units(Season season) {
    long left = Verdict.usage(instances.getFirst(), season).path("remaining").asLong();
    while (left > 0) {
      List<Map<String, Object>> orders =
          Stream.generate(() -> order(season)).limit(Math.min(left, BATCH)).toList();
      redeemedAll(orders);
      left -= orders.size();
    }
    refused(order(season), "campaign-exhausted");
  }

  /** To the last đồng. */
  private void budget(Season season) {
    long left = Verdict.usage(instances.getFirst(), season).path("remainingBudget").asLong();
    while (left > 0) {
      long discount = Math.min(left, DISCOUNT_MAX);
      redeemed(with(order(season), "amount", discount * PART));
      left -= discount;
    }
    refused(with(order(season), "amount", (long) PART), "budget-exhausted");
  }

  private void turns(Season season) {
    for (int shopper = 0; shopper < Errands.SHOPPERS; shopper++) {
      Map<String, Object> order;
      Answer answer;
      do {
        order = with(order(season), "shopper", "twice-" + shopper);
        answer = told(order);
      } while (answer.status() == 201);
      assertThat(answer.text("code")).as(answer.toString()).isEqualTo("shopper-limit-reached");
    }
  }

  private void codes(Campaigns campaigns) {
    for (String code : campaigns.codes()) {
      told(with(order(campaigns.single()), "code", code));
      refused(with(order(campaigns.single()), "code", code), "code-already-redeemed");
    }
  }

  private Map<String, Object> order(Season season) {
    number++;
    return with(
        season.order("rest-" + number, "REST-" + number), "vietnameseGoodsAmount", (Object) 0L);
  }

  private static Map<String, Object> with(Map<String, Object> order, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(order);
    changed.put(field, value);
    return changed;
  }

  private void redeemedAll(List<Map<String, Object>> orders) {
    Set<String> refs =
        orders.stream().map(order -> order.get("orderRef").toString()).collect(Collectors.toSet());
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .until(
            () -> {
              apps.redeemAll(orders, instances, new Random(number));
              return apps.granted().keySet().containsAll(refs);
            });
  }

  private void redeemed(Map<String, Object> order) {
    Answer answer = told(order);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
  }

  private void refused(Map<String, Object> order, String code) {
    Answer answer = told(order);
    assertThat(answer.text("code")).as(answer.toString()).isEqualTo(code);
  }

  /** By the two instances in turn, again as long as they say so. */
  private Answer told(Map<String, Object> order) {
    Client instance = instances.get(number % instances.size());
    String orderRef = order.get("orderRef").toString();
    Answer told =
        await()
            .pollInSameThread()
            .pollDelay(Duration.ZERO)
            .until(() -> instance.redeem(order, orderRef), answer -> answer.status() != 503);
    if (told.status() == 201) {
      apps.granted().put(orderRef, told.text("id"));
    }
    return told;
  }
}
