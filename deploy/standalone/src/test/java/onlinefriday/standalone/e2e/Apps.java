package onlinefriday.standalone.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import onlinefriday.standalone.e2e.Client.Answer;
import org.jspecify.annotations.Nullable;

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

  private Optional<Answer> ask(
      String what, List<Client> ways, Random random, Function<Client, Answer> call) {
    boolean patient = !oneOfTen(random);
    long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
    Answer[] last = new Answer[1];
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(RETRY_AFTER)
        .forever()
        .until(
            () -> {
              last[0] = once(ways.get(random.nextInt(ways.size())), call);
              boolean told = last[0] != null && !passing(last[0]);
              if (!told) {
                unanswered.add(what);
              }
              return told || !patient || System.nanoTime() > patienceEnds;
            });
    return Optional.ofNullable(last[0]).filter(answer -> expected(what, answer));
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
    return answer.status() == 503
        || answer.status() == 504
        || answer.text("code").equals("request-in-flight");
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
