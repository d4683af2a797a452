package onlinefriday.defaults.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;

class RoundsTest {
  private static final Duration AT_ONCE = Duration.ofMillis(1);
  private static final Duration NEVER = Duration.ofDays(1);

  private final AtomicInteger count = new AtomicInteger();
  private final Wake wake = new Wake();
  private Rounds rounds;

  @AfterEach
  void stop() {
    rounds.stop();
  }

  @Test
  void itGoesOnWhateverARoundComesTo() {
    start(
        AT_ONCE,
        () ->
            switch (count.incrementAndGet()) {
              case 1 -> throw new MongoException("the store is away");
              case 2 -> throw new IllegalStateException("a bug");
              case 3 -> throw new ExecutionException(new IllegalStateException("no broker"));
              default -> false;
            });
    await().until(() -> count.get() > 4);
    rounds.stop();
    assertThat(rounds.isRunning()).isFalse();
  }

  @Test
  void whileThereIsMoreTheNextRoundFollowsAtOnce() {
    start(NEVER, () -> count.incrementAndGet() < 100);
    await().until(() -> count.get() == 100);
  }

  @Test
  void aCallThatCameDuringARoundIsNotLost() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch called = new CountDownLatch(1);
    start(
        NEVER,
        () -> {
          count.incrementAndGet();
          inside.countDown();
          called.await();
          return false;
        });
    inside.await();
    wake.call();
    wake.call();
    called.countDown();
    await().until(() -> count.get() == 2);
  }

  @Test
  void aStopEndsThePauseAndWaitsForTheRoundUnderWay() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    start(
        NEVER,
        () -> {
          inside.countDown();
          Thread.sleep(50);
          count.incrementAndGet();
          return true;
        });
    inside.await();
    rounds.stop();
    assertThat(count).hasValue(1);
  }

  private void start(Duration every, Rounds.Round round) {
    rounds = new Rounds("test", round, wake, every, SmartLifecycle.DEFAULT_PHASE);
    rounds.start();
  }
}
