package onlinefriday.standalone.provisioning;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import onlinefriday.standalone.access.ApiKey;

/** A trickle of sample shoppers: about two a second, one at a time, until interrupted. */
final class Shoppers implements Runnable {
  private static final Duration BETWEEN_MAX = Duration.ofMillis(1000);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
  private static final int SHOPPERS = 1_000_000;
  // the big cities more often than the others
  private static final List<String> PROVINCES =
      List.of("79", "79", "79", "01", "01", "48", "31", "92", "75", "68", "56", "22", "38");

  private final Api api;
  private final List<ApiKey> keys;
  private final RandomGenerator random;

  Shoppers(Api api, List<ApiKey> keys, RandomGenerator random) {
    this.api = api;
    this.keys = keys;
    this.random = random;
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Pause.of(Duration.ofMillis(random.nextLong(BETWEEN_MAX.toMillis())));
        if (!shop()) Pause.of(AFTER_TROUBLE);
      }
    } catch (IOException _) {
      // interrupted: the platform stops
    }
  }

  /** Whether the platform took it or refused it; trouble is not worth more than a pause. */
  private boolean shop() {
    try {
      var order = UUID.randomUUID().toString();
      var key = keys.get(random.nextInt(keys.size()));
      return api.with(key).post("/v1/redemptions", purchase(order), order).status() < 429;
    } catch (IOException _) {
      return false;
    }
  }

  private Map<String, Object> purchase(String order) {
    var amount = (200 + random.nextInt(1_800)) * 1_000;
    return Map.of(
        "code",
        DemoSeason.CODE,
        "shopper",
        "demo-" + random.nextInt(SHOPPERS),
        "orderRef",
        "DEMO-" + order,
        "merchantId",
        Provisioning.MERCHANT,
        "amount",
        amount,
        "province",
        PROVINCES.get(random.nextInt(PROVINCES.size())),
        "paymentMethod",
        random.nextInt(100) < 60 ? "CASHLESS" : "COD",
        "vietnameseGoodsAmount",
        random.nextBoolean() ? amount : amount / 2);
  }
}
