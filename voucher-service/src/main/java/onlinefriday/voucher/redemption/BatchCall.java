package onlinefriday.voucher.redemption;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onlinefriday.contracts.log.LogLimit;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.telemetry.Traces;
import onlinefriday.voucher.redemption.BatchForm.Item;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Redeems the items of a batch. They go side by side, so that they are written in the same groups;
 * those that share a shopper, an order or a key go one after another, so that a key said twice is a
 * replay and the earlier item wins a turn or an order.
 */
@Component
final class BatchCall {
  private static final Logger log = LoggerFactory.getLogger(BatchCall.class);

  private final RedeemCall call;
  private final Traces traces;
  private final LogLimit lines = new LogLimit();

  BatchCall(RedeemCall call, Traces traces) {
    this.call = call;
    this.traces = traces;
  }

  /** One item and where its answer belongs. */
  private record Placed(int place, Item.Good item) {}

  /**
   * @param items at most {@link BatchForm#ITEMS_MAX}, which bounds the threads
   * @return an answer for each, in their order
   */
  List<RedemptionAnswer> redeem(List<Item> items, String partner) {
    @Nullable RedemptionAnswer[] answers = new RedemptionAnswer[items.size()];
    List<Placed> good = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      switch (items.get(i)) {
        case Item.Bad(ApiProblem problem) -> answers[i] = RedemptionAnswer.of(problem);
        case Item.Good item -> good.add(new Placed(i, item));
      }
    }
    sideBySide(inLanes(good), partner, answers);
    List<RedemptionAnswer> inOrder = new ArrayList<>();
    for (@Nullable RedemptionAnswer answer : answers) {
      inOrder.add(Objects.requireNonNull(answer));
    }
    return inOrder;
  }

  /** Items that share nothing with those of other lanes, in their order. */
  private static Collection<List<Placed>> inLanes(List<Placed> items) {
    int[] leads = new int[items.size()]; // to another of its lane; one of each leads to itself
    Map<String, Integer> withIt = new HashMap<>();
    for (int i = 0; i < leads.length; i++) {
      leads[i] = i;
      for (String shared : shares(items.get(i).item())) {
        Integer other = withIt.putIfAbsent(shared, i);
        if (other != null) {
          leads[end(leads, other)] = end(leads, i);
        }
      }
    }
    Map<Integer, List<Placed>> lanes = new LinkedHashMap<>();
    for (int i = 0; i < leads.length; i++) {
      lanes.computeIfAbsent(end(leads, i), _ -> new ArrayList<>()).add(items.get(i));
    }
    return lanes.values();
  }

  private static int end(int[] leads, int from) {
    int at = from;
    while (leads[at] != at) {
      at = leads[at];
    }
    return at;
  }

  private static List<String> shares(Item.Good item) {
    RedeemForm form = item.form();
    return List.of("shopper " + form.shopper(), "order " + form.orderRef(), "key " + item.key());
  }

  private void sideBySide(
      Collection<List<Placed>> lanes, String partner, @Nullable RedemptionAnswer[] answers) {
    Locale language = LocaleContextHolder.getLocale();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> running = new ArrayList<>();
      for (List<Placed> lane : lanes) {
        Callable<Void> work =
            () -> {
              LocaleContextHolder.setLocale(language);
              inTurn(lane, partner, answers);
              return null;
            };
        running.add(threads.submit(traces.carried(work)));
      }
      for (Future<Void> one : running) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiProblem(CommonProblem.UNAVAILABLE);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  /** Once the store did not answer in time, the lane's other items do not wait for it again. */
  private void inTurn(List<Placed> lane, String partner, @Nullable RedemptionAnswer[] answers) {
    boolean away = false;
    for (Placed placed : lane) {
      RedemptionAnswer answer =
          away ? RedemptionAnswer.of(CommonProblem.UNAVAILABLE) : redeem(placed.item(), partner);
      away = answer.status() == CommonProblem.UNAVAILABLE.status();
      answers[placed.place()] = answer;
    }
  }

  private RedemptionAnswer redeem(Item.Good item, String partner) {
    try {
      return call.redeem(item.form(), partner, item.key());
    } catch (ApiProblem e) {
      return RedemptionAnswer.of(e);
    } catch (MongoException e) {
      lines.log(
          e.getClass().getName(),
          leftOut ->
              log.warn("an item of a batch failed: {}; before it {} alike", e.toString(), leftOut));
      return RedemptionAnswer.of(CommonProblem.UNAVAILABLE);
    }
  }
}
