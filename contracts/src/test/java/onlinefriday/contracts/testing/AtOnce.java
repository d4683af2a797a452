package onlinefriday.contracts.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Calls that start together and do not wait for each other. */
public final class AtOnce {
  /** As many as the contract has to withstand on one thing. */
  public static final int CALLS = 64;

  private AtOnce() {}

  /** What each of {@link #CALLS} calls answered, in their order. */
  public static <T> List<T> answers(IntFunction<T> call) {
    return answers(CALLS, call);
  }

  /** What each of so many calls answered, in their order. */
  public static <T> List<T> answers(int calls, IntFunction<T> call) {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < calls; i++) {
        int number = i;
        Callable<T> one =
            () -> {
              start.await();
              return call.apply(number);
            };
        answers.add(threads.submit(one));
      }
      start.countDown();
    }
    return answers.stream().map(Future::resultNow).toList();
  }
}
