package onlinefriday.defaults.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;

class SweepingTest {
  @Test
  void itGoesOnWhateverASweepComesTo() {
    AtomicInteger sweeps = new AtomicInteger();
    Sweeping sweeping =
        sweeping(
            () -> {
              switch (sweeps.incrementAndGet()) {
                case 1 -> throw new MongoException("the store is away");
                case 2 -> throw new IllegalStateException("a bug");
                default -> {}
              }
            });

    sweeping.start();
    await().until(() -> sweeps.get() > 3);
    sweeping.stop();

    assertThat(sweeping.isRunning()).isFalse();
  }

  @Test
  void aStopInterruptsASweepThatWaits() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicBoolean waiting = new AtomicBoolean();
    AtomicBoolean interrupted = new AtomicBoolean();
    Sweeping sweeping =
        sweeping(
            () -> {
              waiting.set(true);
              try {
                never.await();
              } catch (InterruptedException e) {
                interrupted.set(true);
              }
            });

    sweeping.start();
    await().untilTrue(waiting);
    sweeping.stop();

    await().untilTrue(interrupted);
  }

  private static Sweeping sweeping(Runnable sweep) {
    return new Sweeping("test", sweep, Duration.ofMillis(1), SmartLifecycle.DEFAULT_PHASE);
  }
}
