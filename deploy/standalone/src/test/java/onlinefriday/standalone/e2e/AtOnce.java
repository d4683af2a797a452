package onlinefriday.standalone.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import onlinefriday.standalone.e2e.Client.Answer;

/** Calls that start together. */
final class AtOnce {
  static final int CALLS = 64;

  private AtOnce() {}

  static List<Answer> answers(IntFunction<Answer> call) {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Answer>> calls = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLS; i++) {
        int number = i;
        Callable<Answer> one =
            () -> {
              start.await();
              return call.apply(number);
            };
        calls.add(threads.submit(one));
      }
      start.countDown();
    }
    return calls.stream().map(Future::resultNow).toList();
  }
}
