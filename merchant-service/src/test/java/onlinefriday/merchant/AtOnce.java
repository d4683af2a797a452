package onlinefriday.merchant;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers who do not wait for each other. */
public final class AtOnce {
  private AtOnce() {}

  /** What each of so many calls answered. */
  public static <T> List<T> call(int callers, IntFunction<T> one) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls =
          IntStream.range(0, callers).mapToObj(i -> (Callable<T>) () -> one.apply(i)).toList();
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
