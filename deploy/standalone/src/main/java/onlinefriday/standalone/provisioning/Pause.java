package onlinefriday.standalone.provisioning;

import java.io.InterruptedIOException;
import java.time.Duration;

/** Waits a moment, as part of waiting for something outside. */
final class Pause {
  private Pause() {}

  static void of(Duration duration) throws InterruptedIOException {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting");
    }
  }
}
