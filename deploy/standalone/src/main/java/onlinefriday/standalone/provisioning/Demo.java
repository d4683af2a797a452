package onlinefriday.standalone.provisioning;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import onlinefriday.standalone.access.Secrets;
import onlinefriday.standalone.process.Console;

/** A window that is open now, with a campaign in it and a trickle of shoppers. */
public final class Demo implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Thread shoppers;

  private Demo(Thread shoppers) {
    this.shoppers = shoppers;
  }

  /** Goes on with the demo of an earlier start while its window is open, else opens a new one. */
  public static Demo open(Api api, Secrets secrets, Clock clock, Console console)
      throws IOException {
    console.progress("opening the demo's window");
    var operator = api.as(secrets.machineUser("operator"));
    DemoSeason.open(operator, Instant.now(clock));
    if (!goodEverywhere(api, secrets)) console.progress("the demo's code is not good yet");
    var trickle = new Shoppers(api, secrets.apiKeys(), RandomGenerator.getDefault());
    return new Demo(Thread.ofVirtual().name("shoppers").start(trickle));
  }

  /** A published campaign reaches the hot path a moment later. */
  private static boolean goodEverywhere(Api api, Secrets secrets) throws IOException {
    var app = api.with(secrets.apiKeys().getFirst());
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!app.post(Question.PATH, Question.ABOUT_THE_NATIONAL_CODE)
        .body()
        .path("valid")
        .asBoolean(false)) {
      if (System.nanoTime() > deadline) return false;
      Pause.of(POLL);
    }
    return true;
  }

  @Override
  public void close() {
    shoppers.interrupt();
    try {
      shoppers.join(Duration.ofSeconds(1));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
