package onlinefriday.bench.voucher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.topic.KafkaClients;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An edition, a merchant and a campaign for each contestant that needs one, as their topics say.
 */
final class Programme {
  /** Whose key is used, and whose campaigns they are: it has codes made and reads what is left. */
  static final String PARTNER = "shopee";

  static final String MERCHANT = "m-1001";
  private static final String EDITION = "bench";
  private static final Duration OPEN = Duration.ofDays(1);
  private static final long TOTAL = 1_000_000_000_000L;
  private static final long BUDGET = 1_000_000_000_000_000L;
  private static final int PER_SHOPPER = 2;

  private final Clock clock;

  Programme(Clock clock) {
    this.clock = clock;
  }

  static String campaign(Entrant entrant) {
    return "bench-" + entrant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String code(Entrant entrant) {
    return "BENCH" + entrant.name().replace("_", "");
  }

  void publish(String kafka) throws ExecutionException, InterruptedException {
    try (KafkaProducer<String, byte[]> producer = new KafkaClients(kafka).producer()) {
      send(producer, Topic.EDITIONS, edition());
      send(producer, Topic.MERCHANTS, merchant());
      for (Entrant entrant : Entrant.values()) {
        send(producer, Topic.CAMPAIGNS, state(entrant));
      }
    }
  }

  private static void send(
      KafkaProducer<String, byte[]> producer, Topic topic, Map<String, Object> state)
      throws ExecutionException, InterruptedException {
    byte[] value = WireJson.mapper().writeValueAsBytes(state);
    producer
        .send(new ProducerRecord<>(topic.topicName(), String.valueOf(state.get("id")), value))
        .get();
  }

  private Map<String, Object> edition() {
    return Map.of(
        "id",
        EDITION,
        "version",
        1,
        "kind",
        "NATIONAL",
        "nameVi",
        "Đo tốc độ",
        "nameEn",
        "Benchmark",
        "state",
        "PUBLISHED",
        "window",
        window(),
        "concentrated",
        true);
  }

  private Map<String, Object> merchant() {
    return Map.of(
        "id", MERCHANT,
        "version", 1,
        "legalName", "Công ty đo tốc độ",
        "taxCode", "0100109106",
        "kind", "ENTERPRISE",
        "province", "79",
        "members", List.of(),
        "state", "VERIFIED",
        "changedAt", clock.instant());
  }

  private Map<String, Object> state(Entrant entrant) {
    boolean singleUse = entrant == Entrant.SINGLE_USE;
    Map<String, Object> state = new HashMap<>();
    state.put("id", campaign(entrant));
    state.put("version", 1);
    state.put("number", 1 + entrant.ordinal());
    state.put("editionId", EDITION);
    state.put("name", entrant.title());
    state.put("owner", Map.of("kind", "PLATFORM", "id", PARTNER));
    state.put("codeKind", singleUse ? "UNIQUE" : "GENERIC");
    if (!singleUse) {
      state.put("code", code(entrant));
    }
    state.put("window", window());
    state.put("discount", Map.of("kind", "PERCENT", "percentBps", 2_000, "maxDiscount", 100_000));
    state.put("minAmount", 200_000);
    state.put("limits", limits(entrant));
    state.put("shopperScope", "APP");
    state.put("requiresFiling", false);
    state.put("allocations", List.of());
    state.put("holdSeconds", 300);
    state.put("state", "PUBLISHED");
    return state;
  }

  /** A single-use code and a limit per shopper exclude each other. */
  private static Map<String, Object> limits(Entrant entrant) {
    boolean perShopper = entrant != Entrant.UNLIMITED_SHOPPERS && entrant != Entrant.SINGLE_USE;
    Map<String, Object> limits = new HashMap<>(Map.of("total", TOTAL, "budget", BUDGET));
    if (perShopper) {
      limits.put("perShopper", PER_SHOPPER);
    }
    return limits;
  }

  private Map<String, Instant> window() {
    Instant now = clock.instant();
    return Map.of("start", now.minus(OPEN), "end", now.plus(OPEN));
  }
}
