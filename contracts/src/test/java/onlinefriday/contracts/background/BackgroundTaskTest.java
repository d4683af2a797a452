package onlinefriday.contracts.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackgroundTaskTest {
  private static final Duration AT_ONCE = Duration.ofMillis(1);
  private static final Duration NEVER = Duration.ofDays(1);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final AtomicInteger count = new AtomicInteger();
  private final Signal signal = new Signal();
  private final ProcessEnd end = ProcessEnd.watched();
  private BackgroundTask task = BackgroundTask.named("none").runs(() -> false);

  @AfterEach
  void stop() {
    task.stop(LONG);
    end.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anExceptionIsTriedAgain(boolean platform) {
    var settings = BackgroundTask.named("test").every(AT_ONCE);
    start(
        platform ? settings.onPlatformThread() : settings,
        () ->
            switch (count.incrementAndGet()) {
              case 1 -> throw new IllegalStateException("a bug");
              case 2 -> throw new Exception("checked");
              default -> false;
            });
    await().until(() -> count.get() > 3);
    assertThat(end.came()).isFalse();
    task.stop(LONG);
    assertThat(task.isRunning()).isFalse();
  }

  @Test
  void anErrorEndsTheProcessWithItsCodeAfterOneRun() {
    start(
        BackgroundTask.named("test").every(AT_ONCE),
        () -> {
          count.incrementAndGet();
          throw new NoClassDefFoundError("planted");
        });
    assertThat(end.exitCode()).isEqualTo(72);
    assertThat(task.interrupt(LONG)).isTrue();
    assertThat(count).hasValue(1);
    assertThat(task.isRunning()).isFalse();
  }

  @Test
  void whateverAVitalTaskThrowsEndsTheProcessWithTheCodeOfThatTask() {
    start(
        BackgroundTask.named("test").every(AT_ONCE).vital(71),
        () -> {
          throw new IllegalStateException("a bug");
        });
    assertThat(end.exitCode()).isEqualTo(71);
  }

  @Test
  void signalsDoNotShortenTheBackOff() {
    List<Long> begun = new CopyOnWriteArrayList<>();
    start(
        BackgroundTask.named("test").every(AT_ONCE, signal),
        () -> {
          signal.give();
          begun.add(System.nanoTime());
          throw new IllegalStateException("a bug");
        });
    await().until(() -> begun.size() == 4);
    assertThat(Duration.ofNanos(begun.get(3) - begun.get(0)))
        .isGreaterThanOrEqualTo(Duration.ofMillis(200 + 400 + 800));
  }

  @Test
  void aStopEndsTheBackOff() {
    start(
        BackgroundTask.named("test").every(NEVER),
        () -> {
          count.incrementAndGet();
          throw new IllegalStateException("a bug");
        });
    await().until(() -> count.get() == 1);
    assertThat(task.stop(LONG)).isTrue();
  }

  @Test
  void oneThatIsStartedAgainBacksOffAgain() {
    List<Long> begun = new CopyOnWriteArrayList<>();
    start(
        BackgroundTask.named("test").every(AT_ONCE),
        () -> {
          begun.add(System.nanoTime());
          throw new IllegalStateException("a bug");
        });
    await().until(() -> !begun.isEmpty());
    assertThat(task.stop(LONG)).isTrue();
    begun.clear();
    task.start();
    await().until(() -> begun.size() == 2);
    assertThat(Duration.ofNanos(begun.get(1) - begun.get(0)))
        .isGreaterThanOrEqualTo(Duration.ofMillis(200));
  }

  @Test
  void oneThatRunsOnceEndsWhenARunDoesNotFail() {
    start(
        BackgroundTask.named("test").every(NEVER).once(),
        () -> {
          if (count.incrementAndGet() == 1) {
            throw new IllegalStateException("not yet");
          }
          return true;
        });
    await().until(() -> !task.isRunning());
    assertThat(count).hasValue(2);
  }

  @Test
  void whileThereIsMoreTheNextRunFollowsAtOnce() {
    start(BackgroundTask.named("test").every(NEVER), () -> count.incrementAndGet() < 100);
    await().until(() -> count.get() == 100);
  }

  @Test
  void aSignalThatCameDuringARunIsNotLost() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch given = new CountDownLatch(1);
    start(
        BackgroundTask.named("test").every(NEVER, signal),
        () -> {
          count.incrementAndGet();
          inside.countDown();
          given.await();
          return false;
        });
    inside.await();
    signal.give();
    signal.give();
    given.countDown();
    await().until(() -> count.get() == 2);
  }

  @Test
  void aStopEndsThePauseAndWaitsForTheRunUnderWay() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch stopping = new CountDownLatch(1);
    start(
        BackgroundTask.named("test").every(NEVER).atStop(stopping::countDown),
        () -> {
          inside.countDown();
          stopping.await();
          count.incrementAndGet();
          return true;
        });
    inside.await();
    assertThat(task.stop(LONG)).isTrue();
    assertThat(count).hasValue(1);
  }

  private void start(BackgroundTask.Settings settings, BackgroundTask.Work work) {
    task = settings.runs(work);
    task.start();
  }
}
