package onlinefriday.standalone.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What befalls an instance, in an order and at moments that a seed decides. */
final class Harm implements Runnable {
  static final int KILLS = 2;
  static final int PAUSES = 2;
  private static final Duration READY_MAX = Duration.ofMinutes(2);
  private static final int QUIET_MIN_MS = 500;
  private static final int QUIET_MAX_MS = 4_000;

  /** Always longer than the 2 s after which others hold an instance's units stranded. */
  private static final int PAUSE_MIN_MS = 2_200;

  private static final int PAUSE_MAX_MS = 4_000;

  private final VoucherInstance instance;
  private final Random random;

  Harm(VoucherInstance instance, long seed) {
    this.instance = instance;
    this.random = new Random(seed);
  }

  /** Returns when the last of it is done; the instance may still be on its way back. */
  @Override
  public void run() {
    List<Runnable> script = new ArrayList<>(Collections.nCopies(KILLS, instance::kill));
    script.addAll(Collections.nCopies(PAUSES, this::pause));
    Collections.shuffle(script, random);
    for (Runnable step : script) {
      await().atMost(READY_MAX).until(instance::ready);
      pass(random.nextInt(QUIET_MIN_MS, QUIET_MAX_MS));
      step.run();
    }
  }

  private void pause() {
    instance.halt();
    pass(random.nextInt(PAUSE_MIN_MS, PAUSE_MAX_MS));
    instance.goOn();
  }

  /** Nothing is waited for: harm keeps a time of its own. */
  private static void pass(int millis) {
    await().pollDelay(Duration.ofMillis(millis)).until(() -> true);
  }
}
