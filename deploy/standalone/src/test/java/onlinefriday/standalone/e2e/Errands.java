package onlinefriday.standalone.e2e;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import onlinefriday.standalone.e2e.TwoInstancesIT.Campaigns;

/** What shoppers do in five campaigns; the seed and its number decide each errand. */
final class Errands {
  static final int SHOPPERS = 60;

  /** Orders in one call. */
  private static final int BATCH = 20;

  private final Apps apps;
  private final Client one;
  private final Client other;
  private final Campaigns campaigns;
  private final long seed;

  private final List<Client> ways;

  Errands(Apps apps, Client gateway, List<Client> instances, Campaigns campaigns, long seed) {
    this.apps = apps;
    this.one = instances.getFirst();
    this.other = instances.getLast();
    this.ways = List.of(gateway, one, other);
    this.campaigns = campaigns;
    this.seed = seed;
  }

  void run(int number) {
    Random random = new Random(seed * 31 + number);
    String orderRef = "ORDER-" + number;
    try {
      switch (number % 5) {
        case 0 -> many(number, random);
        case 1 -> plain(priced(orderRef, random), random);
        case 2 -> {
          String shopper = "twice-" + random.nextInt(SHOPPERS);
          plain(campaigns.twice().order(shopper, orderRef), random);
        }
        case 3 -> held(number, random);
        default -> {
          var code = campaigns.codes().get(random.nextInt(campaigns.codes().size()));
          plain(campaigns.single().coded(code).order("single-" + number, orderRef), random);
        }
      }
    } catch (Exception | AssertionError e) {
      apps.surprise(e);
    }
  }

  /** Some by a call of their own, so that both ways meet. */
  private void many(int number, Random random) throws Exception {
    List<Map<String, Object>> orders =
        IntStream.range(0, BATCH)
            .mapToObj(i -> number + "-" + i)
            .map(name -> campaigns.counted().order("buyer-" + name, "ORDER-" + name))
            .toList();
    plain(orders.getFirst(), random);
    apps.redeemAll(orders, ways, random);
  }

  private Map<String, Object> priced(String orderRef, Random random) {
    var order = new HashMap<>(campaigns.paid().order("payer-" + orderRef, orderRef));
    order.put("amount", random.nextLong(300_000, 1_000_000));
    return order;
  }

  /** Now and then with the same key to both instances at once. */
  private void plain(Map<String, Object> order, Random random) throws Exception {
    if (random.nextInt(10) > 0) {
      apps.redeem(order, ways, random);
    } else {
      atOnce(
          () -> apps.redeem(order, List.of(one), new Random(seed)),
          () -> apps.redeem(order, List.of(other), new Random(seed)));
    }
  }

  /** Their ids. */
  Set<String> forgotten(int count) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < count; i++) {
      var order = new HashMap<>(campaigns.held().order("forgets-" + i, "FORGOTTEN-" + i));
      order.put("hold", true);
      apps.redeem(order, List.of(one), new Random(seed + i)).ifPresent(ids::add);
    }
    return ids;
  }

  private void held(int number, Random random) throws Exception {
    var order = new HashMap<>(campaigns.held().order("holder-" + number, "ORDER-" + number));
    order.put("hold", true);
    var id = apps.redeem(order, ways, random).orElse("");
    if (id.isEmpty()) {
      return;
    }
    String key = "end-" + number;
    switch (random.nextInt(5)) {
      case 0, 1 -> apps.end(id, "confirm", key, ways, random);
      case 2 -> {
        apps.end(id, "release", key, ways, random);
        apps.end(id, "release", key + "-again", ways, random);
      }
      case 3 ->
          atOnce(
              () -> apps.end(id, "confirm", key, List.of(one), new Random(seed)),
              () -> apps.end(id, "release", key + "-not", List.of(other), new Random(seed)));
      default -> {} // nobody ends it but the clock
    }
  }

  private static void atOnce(Callable<?> one, Callable<?> other) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<?> done : List.of(threads.submit(one), threads.submit(other))) {
        done.get();
      }
    }
  }
}
