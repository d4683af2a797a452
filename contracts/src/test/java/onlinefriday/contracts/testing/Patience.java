package onlinefriday.contracts.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long a test waits for what has to come. A test that passes hardly waits, so this is as long
 * as a machine may take that is busy with other things, and longer than any retry of the product.
 * It stands on every test by itself: {@code await()} needs no time limit.
 */
public final class Patience implements BeforeAllCallback {
  public static final Duration MAX = Duration.ofMinutes(2);

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultTimeout(MAX);
  }
}
