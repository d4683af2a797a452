package onlinefriday.standalone.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import onlinefriday.standalone.e2e.Client.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Shopping apps that send a request by any way there is, and again with the same key by another,
 * until it is answered; some give up instead. What they were told is kept.
 */
final class Apps {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration RETRY_AFTER = Duration.ofMillis(500);
  private static final Set<String> REFUSALS =
      Set.of(
          "campaign-exhausted",
          "budget-exhausted",
          "shopper-limit-reached",
          "code-already-redeemed",
          "redemption-confirmed",
          "redemption-released",
          "hold-expired");

  private final Map<String, String> granted = new ConcurrentHashMap<>();
  private final Map<String, String> ended = new ConcurrentHashMap<>();
  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
  private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sent = new AtomicInteger();

  /** The redemption's id, or nothing when it was refused or the app gave up. */
  Optional<String> redeem(Map<String, Object> order, List<Client> ways, Random random) {
    String orderRef = order.get("orderRef").toString();
    Optional<Answer> answer = ask(orderRef, ways, random, app -> app.redeem(order, orderRef));
    Optional<String> id =
        answer.filter(a -> a.status() == 201).map(a -> noted(granted, orderRef, a.text("id")));
    if (id.isPresent() && oneOfTen(random)) {
      ask(orderRef, ways, random, app -> app.redeem(order, orderRef))
          .ifPresent(again -> replayed(orderRef, id.get(), again));
    }
    return id;
  }

  /** Confirms or releases; the status it has then, or nothing as above. */
  Optional<String> end(String id, String action, String key, List<Client> ways, Random random) {
    return ask(
            id,
            ways,
            random,
            app ->
                app.post(
                    "/v1/redemptions/" + id + "/" + action,
                    "{\"reason\":\"CANCELLED\"}",
                    Map.of("Idempotency-Key", key)))
        .filter(answer -> answer.status() == 200)
        .map(answer -> noted(ended, id, answer.text("status")));
  }

  /** Many in one call; those that have no answer come again in the next. */
  void redeemAll(List<Map<String, Object>> orders, List<Client> ways, Random random) {
    List<Map<String, Object>> left = new ArrayList<>(orders);
    persist(
        random,
        () -> {
          Answer answer =
              once(ways.get(random.nextInt(ways.size())), app -> app.redeemAll(List.copyOf(left)));
          toldOf(left, answer);
          return left.isEmpty();
        });
  }

  private void toldOf(List<Map<String, Object>> left, @Nullable Answer answer) {
    if (answer != null && answer.status() == 200) {
      JsonNode results = answer.json().path("results");
      var result = results.iterator();
      left.removeIf(order -> toldOf(order.get("orderRef").toString(), result.next()));
    } else {
      left.forEach(order -> unanswered.add(order.get("orderRef").toString()));
      if (answer != null) {
        expected("a batch", answer);
      }
    }
  }

  private boolean toldOf(String orderRef, JsonNode result) {
    int status = result.path("status").asInt();
    String code = result.path("problem").path("code").asString("");
    if (passing(status, code)) {
      unanswered.add(orderRef);
      return false;
    }
    if (status == 201) {
      noted(granted, orderRef, result.path("redemption").path("id").asString(""));
    } else if (!REFUSALS.contains(code)) {
      surprises.add(orderRef + ": " + result);
    }
    return true;
  }

  private Optional<Answer> ask(
      String what, List<Client> ways, Random random, Function<Client, Answer> call) {
    Answer[] last = new Answer[1];
    persist(
        random,
        () -> {
          last[0] = once(ways.get(random.nextInt(ways.size())), call);
          boolean told = last[0] != null && !passing(last[0]);
          if (!told) {
            unanswered.add(what);
          }
          return told;
        });
    return Optional.ofNullable(last[0]).filter(answer -> expected(what, answer));
  }

  /** Until the app is told or gives up; some give up at once. */
  private static void persist(Random random, BooleanSupplier told) {
    boolean patient = !oneOfTen(random);
    long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(RETRY_AFTER)
        .forever()
        .until(() -> told.getAsBoolean() || !patient || System.nanoTime() > patienceEnds);
  }

  private @Nullable Answer once(Client app, Function<Client, Answer> call) {
    sent.incrementAndGet();
    try {
      return call.apply(app);
    } catch (IllegalStateException e) {
      return null; // the connection broke, or nobody was there
    }
  }

  private static boolean passing(Answer answer) {
    return passing(answer.status(), answer.text("code"));
  }

  private static boolean passing(int status, String code) {
    return status == 503 || status == 504 || code.equals("request-in-flight");
  }

  private boolean expected(String what, Answer answer) {
    boolean expected =
        answer.status() < 300 || passing(answer) || REFUSALS.contains(answer.text("code"));
    if (!expected) {
      surprises.add(what + ": " + answer);
    }
    return expected;
  }

  private String noted(Map<String, String> answers, String what, String told) {
    String before = answers.putIfAbsent(what, told);
    if (before != null && !before.equals(told)) {
      surprises.add(what + ": first " + before + ", then " + told);
    }
    return told;
  }

  private void replayed(String orderRef, String id, Answer again) {
    boolean same =
        again.text("id").equals(id) && again.header("Idempotent-Replayed").equals("true");
    if (!same && !passing(again)) {
      surprises.add(orderRef + " is not answered again as " + id + ": " + again);
    }
  }

  private static boolean oneOfTen(Random random) {
    return random.nextInt(10) == 0;
  }

  void surprise(Throwable thrown) {
    surprises.add(thrown.toString());
  }

  /** Ids by order. */
  Map<String, String> granted() {
    return granted;
  }

  /** What a hold became, by id. */
  Map<String, String> ended() {
    return ended;
  }

  /** Orders and redemptions of which at least one request had no answer: anything may be true. */
  Set<String> unanswered() {
    return unanswered;
  }

  /** What must never be answered. */
  Queue<String> surprises() {
    return surprises;
  }

  int sent() {
    return sent.get();
  }
}
